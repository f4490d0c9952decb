import type { EarlierArticle } from '#domain/article/list-earlier-articles'
import type { Content } from '#domain/article/content'
import { formatDay } from '#lib/dates'

import { figuresOf, textOf, type Figure } from './figure.ts'
import { contentLines, noteAt, type Hint } from './hint.ts'
import { collectSameThings } from './same-things.ts'

/** Counted once for a year's proposals; what grows or happens again (办结, 走访) may differ each time. */
const ONCE_A_YEAR = /^(?:立案|收到|征集|提交|确定|筛选|遴选|评定|重点|批办)$/

/** Figures of the year's proposals that differ from earlier stories of the county. */
export function checkEarlierFigures(content: Content, before: readonly EarlierArticle[]): Hint[] {
  const own = yearlyFigures(content)
  if (own.length === 0) return []
  const earlier = collectSameThings<{ copy: EarlierArticle; figure: Figure }>(
    ({ figure }) => figure,
  )
  for (const copy of before) {
    for (const figure of yearlyFigures(copy.content)) earlier.add({ copy, figure })
  }
  return own.flatMap((figure) => {
    const last = earlier.findUnlike(figure)
    if (!last) return []
    const { headline, day } = last.copy
    const sentence = `${formatDay(day, Number(day.slice(0, 4)))}的“${headline}”作“${textOf(last.figure)}”，这里作“${textOf(figure)}”，是一回事吗？`
    return [noteAt('数字', sentence, figure.line, figure.start, figure.end)]
  })
}

/** Whether there is anything to compare; earlier stories need not be read for most copy. */
export const hasYearlyFigures = (content: Content): boolean => yearlyFigures(content).length > 0

function yearlyFigures(content: Content): Figure[] {
  return contentLines(content)
    .flatMap(figuresOf)
    .filter(({ unit, thing, act }) => unit === '件' && isProposal(thing) && ONCE_A_YEAR.test(act))
}

const isProposal = (thing: string) => thing === '提案' || thing === ''
