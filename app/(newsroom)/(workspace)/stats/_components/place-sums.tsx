import type { Figures } from '#domain/stats/get-figures'
import { usedPercent } from '#domain/stats/rank'

import { splitDuration, wordCount, wordPercent } from '#lib/figure-words'
import { wordChange, wordCompared, type StatView } from '../_lib/stat-view.ts'
import { Sum } from './sum.tsx'

/** The four figures of a place, each beside what it was before. */
export function PlaceSums({
  figures,
  before,
  view,
}: {
  figures: Figures
  before: Figures
  view: StatView
}) {
  const then = wordCompared(view)
  const { submitted, used, decidedWithin, returned, returnedThenUsed } = figures
  const now = decidedWithin === null ? null : splitDuration(decidedWithin)
  const earlier = before.decidedWithin === null ? null : splitDuration(before.decidedWithin)
  return (
    <>
      <dl className="sums">
        <Sum word="来稿" note={wordChange(then, submitted, before.submitted)}>
          {submitted}
        </Sum>
        <Sum word="采用" note={`采用率 ${wordPercent(usedPercent(figures))}`}>
          {used}
        </Sum>
        <Sum
          word="审结用时（中位）"
          note={earlier ? `${then} ${earlier.figure} ${earlier.unit}` : `${then}没有审结的`}
        >
          {now ? now.figure : '–'}
          {now && <span>{now.unit}</span>}
        </Sum>
        <Sum
          word="退回后再采用"
          note={wordPercent(usedPercent({ submitted: returned, used: returnedThenUsed }))}
        >
          {returnedThenUsed} / {returned}
        </Sum>
      </dl>
      <p className="sums-more">
        采用篇数{wordChange(then, used, before.used)}；采用的稿件共 {wordCount(figures.characters)}{' '}
        字、{wordCount(figures.pictures)} 幅图片。这一时段读者共读 {wordCount(figures.readings)}{' '}
        次。
      </p>
    </>
  )
}
