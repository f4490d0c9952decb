import type { Figures } from '#domain/stats/get-figures'
import { usedPercent } from '#domain/stats/rank'

import { splitDuration, formatCount, formatPercent } from '#lib/format-figures'
import { InventedMark } from '../../_components/invented-mark.tsx'
import { formatChange, formatCompared, type StatView } from '../_lib/stat-view.ts'
import { Sum, Sums } from './sum.tsx'

/** The four figures of a division, each beside what it was before. */
export function DivisionSums({
  figures,
  before,
  view,
}: {
  figures: Figures
  before: Figures
  view: StatView
}) {
  const then = formatCompared(view)
  const { submitted, used, decidedWithin, returned, returnedThenUsed } = figures
  const now = decidedWithin === null ? null : splitDuration(decidedWithin)
  const earlier = before.decidedWithin === null ? null : splitDuration(before.decidedWithin)
  return (
    <>
      <Sums>
        <Sum label="来稿" note={formatChange(then, submitted, before.submitted)}>
          {submitted}
        </Sum>
        <Sum label="采用" note={`采用率 ${formatPercent(usedPercent(figures))}`}>
          {used}
        </Sum>
        <Sum
          label="审结用时（中位）"
          note={earlier ? `${then} ${earlier.figure} ${earlier.unit}` : `${then}没有审结的`}
        >
          {now ? now.figure : '–'}
          {now && <span>{now.unit}</span>}
        </Sum>
        <Sum
          label="退回后再采用"
          note={formatPercent(usedPercent({ submitted: returned, used: returnedThenUsed }))}
        >
          {returnedThenUsed} / {returned}
        </Sum>
      </Sums>
      <p className="mt-2 text-xs text-ink-2">
        采用篇数{formatChange(then, used, before.used)}；采用的稿件共{' '}
        {formatCount(figures.characters)} 字、{formatCount(figures.pictures)}{' '}
        幅图片。这一时段读者共读 {formatCount(figures.readings)} 次
        <InventedMark />。
      </p>
    </>
  )
}
