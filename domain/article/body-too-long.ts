import { linkAddressOf } from '#lib/body/marks'

import { stretchesOf } from './body-stretches.ts'
import { tableTooLarge } from './body-table.ts'
import { blockText, MAX_BLOCKS, type Body, type BodyBlock } from './body.ts'

const MAX_CHARACTERS = 50_000
/** A text that is bold, not bold and bold again with each character holds up everybody while it is read and signed. */
const MAX_PARTS = 10_000

/** Why a body is too long to be saved as one article; null when it is not. */
export function bodyTooLong(body: Body): string | null {
  const addresses = body.content.reduce((sum, node) => sum + addressLength(node), 0)
  if (addresses > MAX_CHARACTERS)
    return `链接的网址一共最多 ${MAX_CHARACTERS / 10_000} 万字，现在有 ${addresses} 字。请少加几个链接再存`
  for (const node of body.content) {
    const message = node.type === 'table' ? tableTooLarge(node) : null
    if (message !== null) return message
  }
  const parts = body.content.reduce((sum, node) => sum + countParts(node), 0)
  if (parts > MAX_PARTS)
    return `加粗、链接和换行一共最多 ${MAX_PARTS / 10_000} 万处，现在有 ${parts} 处。请去掉一些再存`
  const characters = body.content.reduce((sum, node) => sum + blockText(node).length, 0)
  if (characters <= MAX_CHARACTERS && body.content.length <= MAX_BLOCKS) return null
  return `正文最多 ${MAX_CHARACTERS / 10_000} 万字、${MAX_BLOCKS} 段，现在有 ${characters} 字、${body.content.length} 段。请分成几篇，或者删短再存`
}

const countParts = (node: BodyBlock): number =>
  stretchesOf(node).reduce((sum, { parts }) => sum + parts.length, 0)

/** Nobody reads the addresses behind the words, so they have a limit of their own. */
const addressLength = (node: BodyBlock): number =>
  stretchesOf(node)
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => sum + (linkAddressOf(part)?.length ?? 0), 0)
