import { wholeAddress } from '#lib/body/link-address'
import { groupByLink } from '#lib/body/marks'

import { inlineText, type Body, type BodyBlock } from './body.ts'

/** A link in a block, and where its words are in the block's text. */
export interface PlacedLink {
  href: string
  text: string
  start: number
  end: number
}

export function linksOfBlock(block: BodyBlock): PlacedLink[] {
  if (block.type === 'figure') return []
  let offset = 0
  return groupByLink(block.content ?? []).flatMap(({ href, parts }) => {
    const text = parts.map(inlineText).join('')
    const start = offset
    offset += text.length
    return href === null ? [] : [{ href, text, start, end: offset }]
  })
}

export const linksOfBody = (body: Body): PlacedLink[] => body.content.flatMap(linksOfBlock)

/** An address as a text would have it, whatever this site is called. */
export const writtenAddress = (href: string): string => wholeAddress(href, 'https://here.invalid')

/** The text of a block with the address behind each link, for where people compare what readers get. */
export function textWithLinks(block: BodyBlock): string {
  if (block.type === 'figure') return ''
  return groupByLink(block.content ?? [])
    .map(({ href, parts }) => parts.map(inlineText).join('') + (href === null ? '' : `〔${href}〕`))
    .join('')
}
