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
  const blocks = [...content.body.content]
  for (const link of links) {
    if (link.words.trim() === '' || !isLinkAddress(link.href)) continue
    const best = bestSpot(blocks, link)
    const block = best ? blocks[best.block] : undefined
    if (!best || block?.type !== 'paragraph') continue
    const parts = (block.content ?? []).flatMap((part, index) =>
      index === best.part ? partsAround(part, best.at, link) : [part],
    )
    blocks[best.block] = { ...block, content: parts }
  }
  return { ...content, body: { ...content.body, content: blocks } }
}

interface Spot {
  block: number
  part: number
  at: number
  /** How much of what stands before is the same. */
  score: number
}

/** The words that no link is on yet, where most of what stands before them is the same; the first of equals. */
function bestSpot(blocks: readonly BodyBlock[], { before, words }: LooseLink): Spot | null {
  let best: Spot | null = null
  for (const [block, node] of blocks.entries()) {
    if (node.type !== 'paragraph') continue
    let text = ''
    for (const [part, inline] of (node.content ?? []).entries()) {
      if (inline.type !== 'text') continue
      const free = inline.marks === undefined
      let at = free ? inline.text.indexOf(words) : -1
      for (; at !== -1; at = inline.text.indexOf(words, at + 1)) {
        const score = sameEnd(text + inline.text.slice(0, at), before)
        if (best === null || score > best.score) best = { block, part, at, score }
      }
      text += inline.text
    }
  }
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
