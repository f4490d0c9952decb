// Pictures of a Word file put into the story they stood in: behind the paragraph above them, with
// the caption that follows (图为…, or …李四摄) and the photographers whom it or the story names.

import type { BodyBlock, Figure } from '../../article/body.ts'
import type { Content } from '../../article/content.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import type { ArticleReading, Credit } from '../page-reading.ts'

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
  const taken = new Set<number>()
  const captions = pictures.map(({ offset }) => {
    const caption = captionAt(raw.slice(offset), reading.paragraphs, taken)
    if (caption !== null) taken.add(caption.paragraph)
    return caption
  })
  const otherwise = photographersBeside(
    reading,
    captions.map((caption) => caption?.credit ?? ''),
  )
  const placed = pictures.map((picture, index) => {
    const caption = captions[index]
    const credit = caption?.credit || otherwise
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

/**
 * The first line below the picture, when it is a paragraph of the story and reads as a caption: by how it begins, or by
 * the photographer at its end where the story has other text besides.
 */
function captionAt(below: string, paragraphs: readonly string[], taken: ReadonlySet<number>) {
  const line =
    below
      .split('\n')
      .find((text) => text.trim() !== '')
      ?.trim() ?? ''
  const closing = parseClosing(line)
  const isSigned = closing?.credits.length && closing.credits.every(isPhotographer)
  const reads = CAPTION.test(line) || (isSigned && paragraphs.length > taken.size + 1)
  if (line.length > LONGEST_CAPTION || !reads) return null
  const paragraph = paragraphs.findIndex(
    (text, index) => !taken.has(index) && text.length > 3 && line.includes(text),
  )
  if (paragraph === -1) return null
  const words = isSigned ? line.slice(0, closing.end).trimEnd() : line
  const credit = isSigned ? namesOf(closing.credits) : ''
  return { paragraph, text: words.replace(/^[▲△▼]\s*/, ''), credit }
}

/** How many paragraphs of the story are above. */
function paragraphsBefore(above: string, { paragraphs }: ArticleReading): number {
  const line =
    above
      .split('\n')
      .map((text) => text.slice(0, parseClosing(text)?.end).trim())
      .findLast((text) => text !== '') ?? ''
  const last = paragraphs.findLastIndex((text) => text.endsWith(line.slice(-TAIL)) && line !== '')
  if (last !== -1) return last + 1
  return paragraphs.some((text) => above.includes(text.slice(0, TAIL))) ? paragraphs.length : 0
}

/** Whom the story names besides those of single captions; who is named alone took them all. */
function photographersBeside({ credits }: ArticleReading, captions: readonly string[]): string {
  const all = credits.filter(isPhotographer)
  const rest = all.filter(({ name }) => !captions.some((names) => names.split('、').includes(name)))
  return namesOf(new Set(all.map(({ name }) => name)).size === 1 ? all.slice(0, 1) : rest)
}

const isPhotographer = ({ role }: Credit) => role === 'photographer'

const namesOf = (credits: readonly Credit[]): string =>
  [...new Set(credits.map(({ name }) => name))].join('、')
