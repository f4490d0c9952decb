import { mapWords } from '#domain/article/body-stretches'
import type { Content } from '#domain/article/content'

import type { TextAnchor, WidthRepair } from './hint.ts'
import { findWidths } from './punctuation.ts'

/** The content with every mark, or every digit, of the wrong width in its right form; weight and breaks stay. */
export function repairWidths(content: Content, repair: WidthRepair): Content {
  const byBlock = Map.groupBy(findWidths(content)[repair], ({ line }) => line.block)
  const mend = (block: TextAnchor['block'], text: string, from = 0) => {
    const characters = [...Array(text.length).keys()].map((index) => text[index] ?? '')
    for (const { line, start, after } of byBlock.get(block) ?? []) {
      const place = line.from + start - from
      if (place >= 0 && place < text.length) characters[place] = after
    }
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
        byBlock.has(index) ? mapWords(block, (text, from) => mend(index, text, from)) : block,
      ),
    },
  }
}
