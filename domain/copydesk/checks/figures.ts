import type { Content } from '#domain/article/content'

import { figuresOf, textOf, type Figure } from './figure.ts'
import { bodyLines, headLines, noteAt, type Hint } from './hint.ts'
import { collectSameThings } from './same-things.ts'

/** Two different numbers in the copy for one thing. Better silent than wrong. */
export function checkFigures(content: Content): Hint[] {
  const head = headLines(content).flatMap(figuresOf)
  const body = bodyLines(content).flatMap(figuresOf)
  return [...headAgainstBody(head, body), ...amongParagraphs(body)]
}

function headAgainstBody(head: Figure[], body: Figure[]): Hint[] {
  const inBody = collectSameThings<Figure>((figure) => figure)
  for (const figure of body) inBody.add(figure)
  return head.flatMap((figure) => {
    const first = inBody.findUnlike(figure)
    if (!first) return []
    return [hintOf(figure, `标题作“${textOf(figure)}”，正文作“${textOf(first)}”。`)]
  })
}

/** Within one paragraph two numbers are distinguished by the sentence; across paragraphs they clash. */
function amongParagraphs(figures: Figure[]): Hint[] {
  const seen = collectSameThings<Figure>((figure) => figure)
  const paragraphs = Map.groupBy(figures, ({ line }) => line)
  return [...paragraphs.values()].flatMap((paragraph) => {
    const hints = paragraph.flatMap((figure) => {
      const earlier = seen.findOther(figure)
      if (!earlier) return []
      const sentence = `这里作“${textOf(figure)}”，前文作“${textOf(earlier)}”，是一回事吗？`
      return [hintOf(figure, sentence)]
    })
    for (const figure of paragraph) seen.add(figure)
    return hints
  })
}

const hintOf = ({ line, start, end }: Figure, sentence: string) =>
  noteAt('数字', sentence, line, start, end)
