// Links of a Word file put on their words in a story. The desk reads words alone; where it changed those of a link,
// they lead nowhere.

import { isLinkAddress } from '#lib/body/link-address'
import type { BodyBlock } from '../../article/body.ts'
import type { Inline } from '../../article/body-inline.ts'
import type { Content } from '../../article/content.ts'

export interface LooseLink {
  /** What stands before the words in their paragraph, of which the desk may have taken some away. */
  before: string
  words: string
  href: string
}

/** Those of one story of a page: each goes to the story whose segment begins last before its words. */
export function linksOf(
  links: readonly LooseLink[],
  raw: string,
  { segments, story }: { segments: readonly { start: number; story: number }[]; story: number },
): LooseLink[] {
  let from = 0
  return links.filter(({ before, words }) => {
    const whole = raw.indexOf(before + words, Math.max(0, from - before.length))
    const at = whole === -1 ? raw.indexOf(words, from) : whole + before.length
    if (at === -1) return false
    from = at + words.length
    return (segments.findLast(({ start }) => start <= at)?.story ?? 0) === story
  })
}

export function placeLinks(content: Content, links: readonly LooseLink[]): Content {
  let blocks = content.body.content
  for (const link of links) {
    if (link.words.trim() === '' || !isLinkAddress(link.href)) continue
    const best = bestSpot(blocks, link)
    if (best === null) continue
    const { line, part, at } = best
    blocks = mapLines(blocks, (parts, index) =>
      index === line
        ? parts.flatMap((one, place) => (place === part ? partsAround(one, at, link) : [one]))
        : parts,
    )
  }
  return { ...content, body: { ...content.body, content: blocks } }
}

type Words = readonly Inline[]

/** The blocks with other words in each of their lines, which are paragraphs and the cells of tables, in order. */
function mapLines(
  blocks: readonly BodyBlock[],
  wordsAt: (words: Words, line: number) => Words,
): BodyBlock[] {
  let line = -1
  const put = <Line extends { content?: Inline[] | undefined }>(one: Line): Line => {
    line += 1
    return one.content === undefined ? one : { ...one, content: [...wordsAt(one.content, line)] }
  }
  return blocks.map((block) => {
    if (block.type === 'paragraph') return put(block)
    if (block.type !== 'table') return block
    return {
      ...block,
      content: block.content.map((row) => ({ ...row, content: row.content.map(put) })),
    }
  })
}

interface Spot {
  line: number
  part: number
  at: number
  /** How much of what stands before is the same. */
  score: number
}

/** The words that no link is on yet, where most of what stands before them is the same; the first of equals. */
function bestSpot(blocks: readonly BodyBlock[], { before, words }: LooseLink): Spot | null {
  let best: Spot | null = null
  mapLines(blocks, (parts, line) => {
    let text = ''
    for (const [part, inline] of parts.entries()) {
      if (inline.type !== 'text') continue
      const free = inline.marks === undefined
      let at = free ? inline.text.indexOf(words) : -1
      for (; at !== -1; at = inline.text.indexOf(words, at + 1)) {
        const score = sameEnd(text + inline.text.slice(0, at), before)
        if (best === null || score > best.score) best = { line, part, at, score }
      }
      text += inline.text
    }
    return parts
  })
  return best
}

function sameEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
    count += 1
  return count
}

function partsAround(part: Inline, at: number, { words, href }: LooseLink): Inline[] {
  if (part.type !== 'text') return [part]
  const end = at + words.length
  const linked: Inline = { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }
  const plain = (text: string): Inline[] => (text === '' ? [] : [{ type: 'text', text }])
  return [...plain(part.text.slice(0, at)), linked, ...plain(part.text.slice(end))]
}
