import type { Content } from '#domain/article/content'

import { figuresOf, wordsOf, type Figure } from './figure.ts'
import { bodyLines, headLines, noteAt, type Hint } from './hint.ts'
import { collectSameThings } from './same-things.ts'

/** Numbers that the copy gives twice for one thing and differently. Better silent than wrong. */
export function checkFigures(content: Content): Hint[] {
  const head = headLines(content).flatMap(figuresOf)
  const body = bodyLines(content).flatMap(figuresOf)
  return [...headAgainstBody(head, body), ...amongParagraphs(body)]
}

function headAgainstBody(head: Figure[], body: Figure[]): Hint[] {
  const told = collectSameThings<Figure>((figure) => figure)
  for (const figure of body) told.add(figure)
  return head.flatMap((figure) => {
    const first = told.findUnlike(figure)
    if (!first) return []
    return [hintOf(figure, `标题作“${wordsOf(figure)}”，正文作“${wordsOf(first)}”。`)]
  })
}

/** Within one paragraph two numbers are told apart by the sentence; across paragraphs they clash. */
function amongParagraphs(figures: Figure[]): Hint[] {
  const told = collectSameThings<Figure>((figure) => figure)
  const paragraphs = Map.groupBy(figures, ({ line }) => line)
  return [...paragraphs.values()].flatMap((paragraph) => {
    const hints = paragraph.flatMap((figure) => {
      const earlier = told.findOther(figure)
      if (!earlier) return []
      const sentence = `这里作“${wordsOf(figure)}”，前文作“${wordsOf(earlier)}”，是一回事吗？`
      return [hintOf(figure, sentence)]
    })
    for (const figure of paragraph) told.add(figure)
    return hints
  })
}

const hintOf = ({ line, start, end }: Figure, sentence: string) =>
  noteAt('数字', sentence, line, start, end)
