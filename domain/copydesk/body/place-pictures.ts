// Pictures of a Word file put into the story they stood in: behind the paragraph above them, with
// the caption that follows (图为…) and the photographers whom the story names.

import type { BodyBlock, Figure } from '../../article/body.ts'
import type { Content } from '../../article/content.ts'
import type { ArticleReading } from '../page-reading.ts'

export type LoosePicture = {
  mediaId: number
  /** Characters of the raw text before it. */
  offset: number
  alt: string
}

const CAPTION = /^[▲△▼]|^[(（]?图(?:为|[①②③④⑤一二三四五\d：:])/
const LONGEST_CAPTION = 120
const TAIL = 12

/** Each picture goes to the story whose segment begins last before it; before the first, to the first. */
export function picturesOf<T extends LoosePicture>(
  pictures: readonly T[],
  segments: readonly { start: number; story: number }[],
  story: number,
): T[] {
  return pictures.filter(({ offset }) => {
    const segment = segments.findLast(({ start }) => start <= offset)
    return (segment?.story ?? 0) === story
  })
}

export function placePictures(
  content: Content,
  reading: ArticleReading,
  raw: string,
  pictures: readonly LoosePicture[],
): Content {
  if (pictures.length === 0) return content
  const blocks = content.body.content
  const credit = photographersOf(reading)
  const taken = new Set<number>()
  const placed = pictures.map((picture) => {
    const caption = captionAt(raw.slice(picture.offset), reading.paragraphs, taken)
    if (caption !== null) taken.add(caption.paragraph)
    const after = caption?.paragraph ?? paragraphsBefore(raw.slice(0, picture.offset), reading)
    const figure: Figure = {
      type: 'figure',
      attrs: { mediaId: picture.mediaId, alt: picture.alt, caption: caption?.text ?? '', credit },
    }
    return { after, figure }
  })
  const body: BodyBlock[] = []
  for (let index = 0; index <= blocks.length; index += 1) {
    body.push(
      ...placed
        .filter(({ after }) => Math.min(after, blocks.length) === index)
        .map(({ figure }) => figure),
    )
    const block = blocks[index]
    if (block && !taken.has(index)) body.push(block)
  }
  return { ...content, body: { type: 'doc', content: body } }
}

/** The first line below the picture, when it is a paragraph of the story and reads as a caption. */
function captionAt(below: string, paragraphs: readonly string[], taken: ReadonlySet<number>) {
  const line =
    below
      .split('\n')
      .find((text) => text.trim() !== '')
      ?.trim() ?? ''
  if (line.length > LONGEST_CAPTION || !CAPTION.test(line)) return null
  const paragraph = paragraphs.findIndex(
    (text, index) => !taken.has(index) && text.length > 3 && line.includes(text),
  )
  return paragraph === -1 ? null : { paragraph, text: line.replace(/^[▲△▼]\s*/, '') }
}

/** How many paragraphs of the story are above. */
function paragraphsBefore(above: string, { paragraphs }: ArticleReading): number {
  const line =
    above
      .split('\n')
      .findLast((text) => text.trim() !== '')
      ?.trim() ?? ''
  const last = paragraphs.findLastIndex((text) => text.endsWith(line.slice(-TAIL)) && line !== '')
  if (last !== -1) return last + 1
  return paragraphs.some((text) => above.includes(text.slice(0, TAIL))) ? paragraphs.length : 0
}

function photographersOf({ credits }: ArticleReading): string {
  return credits
    .filter(({ role }) => role === 'photographer')
    .map(({ name }) => name)
    .join('、')
}
