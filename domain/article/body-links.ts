import { wholeAddress } from '#lib/body/link-address'
import { groupByLink } from '#lib/body/marks'

import { inlinesText, type Inline } from './body-inline.ts'
import { stretchesOf } from './body-stretches.ts'
import { tableLines } from './body-table.ts'
import type { Body, BodyBlock } from './body.ts'

/** A link in a block, and where its words are in the block's text. */
export interface PlacedLink {
  href: string
  text: string
  start: number
  end: number
}

export function linksOfBlock(block: BodyBlock): PlacedLink[] {
  return stretchesOf(block).flatMap((stretch) => {
    let offset = stretch.start
    return groupByLink(stretch.parts).flatMap(({ href, parts }) => {
      const text = inlinesText(parts)
      const start = offset
      offset += text.length
      return href === null ? [] : [{ href, text, start, end: offset }]
    })
  })
}

export const linksOfBody = (body: Body): PlacedLink[] => body.content.flatMap(linksOfBlock)

/** An address as a text would have it, whatever this site is called. */
export const writtenAddress = (href: string): string => wholeAddress(href, 'https://here.invalid')

/** The text of a block with the address behind each link, for where people compare what readers get. */
export function textWithLinks(block: BodyBlock): string {
  if (block.type === 'figure') return ''
  return block.type === 'table'
    ? tableLines(block, ({ content }) => wordsWithLinks(content))
    : wordsWithLinks(block.content)
}

export const wordsWithLinks = (words: readonly Inline[] = []): string =>
  groupByLink(words)
    .map(({ href, parts }) => inlinesText(parts) + (href === null ? '' : `〔${href}〕`))
    .join('')
