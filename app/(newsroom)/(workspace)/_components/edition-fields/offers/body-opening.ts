import { blockText, type Body, type BodyBlock } from '#domain/article/body'
import type { Inline } from '#domain/article/body-inline'

// Where the dateline of a text stands: at the head of its first words, in a paragraph or in a line of a list.

/** The block that opens the text; -1 where nothing does, or a subheading. */
export function openingBlock(body: Body): number {
  const first = body.content.findIndex((block) => blockText(block) !== '')
  return isLine(body.content[first]) ? first : -1
}

/** Whether the text opens with these words. */
export function opensWith(body: Body, words: string): boolean {
  const block = body.content[openingBlock(body)]
  return block !== undefined && blockText(block).startsWith(words)
}

/** The body without so many characters at its head. */
export function withoutOpening(body: Body, length: number): Body {
  const first = openingBlock(body)
  return {
    ...body,
    content: body.content.map((block, index) =>
      index === first ? cutStart(block, length) : block,
    ),
  }
}

function cutStart(block: BodyBlock, length: number): BodyBlock {
  if (!isLine(block)) return block
  let left = length
  const content = (block.content ?? []).flatMap((part): Inline[] => {
    const size = part.type === 'text' ? part.text.length : 1
    const cut = Math.min(size, left)
    left -= cut
    if (cut === size) return []
    return part.type === 'text' ? [{ ...part, text: part.text.slice(cut) }] : [part]
  })
  return { ...block, content }
}

/** The same body with a text at the head of the block it was cut from, or of the first that is left to take it. */
export function withOpening(body: Body, text: string, cutFrom: number): Body {
  const own = isLine(body.content[cutFrom])
  const target = own ? cutFrom : body.content.findIndex(isLine)
  if (target === -1) {
    const opening: BodyBlock = { type: 'paragraph', content: [{ type: 'text', text }] }
    return { ...body, content: [opening, ...body.content] }
  }
  return {
    ...body,
    content: body.content.map((block, index) =>
      index === target && isLine(block) ? putBefore(block, text) : block,
    ),
  }
}

type Line = Extract<BodyBlock, { type: 'paragraph' | 'item' }>

const isLine = (block: BodyBlock | undefined): block is Line =>
  block?.type === 'paragraph' || block?.type === 'item'

function putBefore(block: Line, text: string): Line {
  const [head, ...rest] = block.content ?? []
  if (head?.type === 'text' && !head.marks?.length) {
    return { ...block, content: [{ ...head, text: text + head.text }, ...rest] }
  }
  return { ...block, content: [{ type: 'text', text }, ...(block.content ?? [])] }
}
