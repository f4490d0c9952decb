import type { Content } from '#domain/article/content'

import { figuresOf, isSameThing, wordsOf, type Figure } from './figure.ts'
import { bodyLines, headLines, noteAt, type Hint } from './hint.ts'

/** Numbers that the copy gives twice for one thing and differently. Better silent than wrong. */
export function checkFigures(content: Content): Hint[] {
  const head = headLines(content).flatMap(figuresOf)
  const body = bodyLines(content).flatMap(figuresOf)
  return [...headAgainstBody(head, body), ...amongParagraphs(body)]
}

function headAgainstBody(head: Figure[], body: Figure[]): Hint[] {
  return head.flatMap((figure) => {
    const same = body.filter((other) => isSameThing(figure, other))
    const [first] = same
    if (!first || same.some(({ number }) => number === figure.number)) return []
    return [hintOf(figure, `标题作“${wordsOf(figure)}”，正文作“${wordsOf(first)}”。`)]
  })
}

/** Within one paragraph two numbers are told apart by the sentence; across paragraphs they clash. */
function amongParagraphs(figures: Figure[]): Hint[] {
  return figures.flatMap((figure, at) => {
    const earlier = figures
      .slice(0, at)
      .find(
        (other) =>
          other.line !== figure.line &&
          other.number !== figure.number &&
          isSameThing(figure, other),
      )
    if (!earlier) return []
    return [hintOf(figure, `这里作“${wordsOf(figure)}”，前文作“${wordsOf(earlier)}”，是一回事吗？`)]
  })
}

const hintOf = ({ line, start, end }: Figure, sentence: string) =>
  noteAt('数字', sentence, line, start, end)
