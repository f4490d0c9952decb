import { blockText, type BodyBlock, type Inline } from '#domain/article/body'
import type { Content } from '#domain/article/content'

import type { TextAnchor, WidthRepair } from './hint.ts'
import { findWidths } from './punctuation.ts'

/** The content with every mark, or every digit, of the wrong width in its right form; weight and breaks stay. */
export function repairWidths(content: Content, repair: WidthRepair): Content {
  const byBlock = Map.groupBy(findWidths(content)[repair], ({ line }) => line.block)
  const mend = (block: TextAnchor['block'], text: string) => {
    const characters = [...Array(text.length).keys()].map((index) => text[index] ?? '')
    for (const { start, after } of byBlock.get(block) ?? []) characters[start] = after
    return characters.join('')
  }
  const { kicker, headline, subtitle, body } = content
  return {
    ...content,
    kicker: mend('kicker', kicker),
    headline: mend('headline', headline),
    subtitle: mend('subtitle', subtitle),
    body: {
      ...body,
      content: body.content.map((block, index) =>
        byBlock.has(index) ? withText(block, mend(index, blockText(block))) : block,
      ),
    },
  }
}

/** Another text of the same length, cut as the block's own was. */
function withText(block: BodyBlock, text: string): BodyBlock {
  if (block.type === 'figure') return block
  let offset = 0
  const own = <T extends Inline>(part: T): T => {
    const size = part.type === 'text' ? part.text.length : 1
    offset += size
    return part.type === 'text' ? { ...part, text: text.slice(offset - size, offset) } : part
  }
  return block.type === 'heading'
    ? { ...block, content: block.content?.map(own) }
    : { ...block, content: block.content?.map(own) }
}
