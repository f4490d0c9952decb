import { blockText, type Body, type BodyBlock, type Inline } from '#domain/article/body'

/** The body without so many characters at the head of its first paragraph. */
export function withoutOpening(body: Body, length: number): Body {
  const first = body.content.findIndex((block) => blockText(block) !== '')
  return {
    ...body,
    content: body.content.map((block, index) =>
      index === first ? cutStart(block, length) : block,
    ),
  }
}

function cutStart(block: BodyBlock, length: number): BodyBlock {
  if (block.type !== 'paragraph') return block
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

/** The same body with a text at the head of its first paragraph. */
export function withOpening(body: Body, text: string): Body {
  const first = body.content.findIndex(({ type }) => type === 'paragraph')
  if (first === -1) {
    const opening: BodyBlock = { type: 'paragraph', content: [{ type: 'text', text }] }
    return { ...body, content: [opening, ...body.content] }
  }
  return {
    ...body,
    content: body.content.map((block, index) =>
      index === first && block.type === 'paragraph' ? putBefore(block, text) : block,
    ),
  }
}

function putBefore(block: Extract<BodyBlock, { type: 'paragraph' }>, text: string): BodyBlock {
  const [head, ...rest] = block.content ?? []
  if (head?.type === 'text' && !head.marks?.length) {
    return { ...block, content: [{ ...head, text: text + head.text }, ...rest] }
  }
  return { ...block, content: [{ type: 'text', text }, ...(block.content ?? [])] }
}

/** The first characters of the text, where its dateline stands. */
export function openingText(body: Body, length: number): string {
  const first = body.content.find((block) => blockText(block) !== '')
  return first ? blockText(first).slice(0, length) : ''
}
