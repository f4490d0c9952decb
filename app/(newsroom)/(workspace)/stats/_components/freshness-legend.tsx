import { stretchesOf, type FreshState } from '#domain/stats/freshness'

import { STATE_LABELS, formatStretch } from '../_lib/freshness-labels.ts'
import { FreshMark } from './fresh-mark.tsx'

/** What each mark means, and how many divisions have it. */
export function FreshnessLegend({
  limit,
  states,
}: {
  limit: number
  states: readonly FreshState[]
}) {
  const count = (state: FreshState) => states.filter((one) => one === state).length
  const empty = count('empty')
  return (
    <ul className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-2">
      {stretchesOf(limit).map((stretch) => (
        <li
          key={stretch.state}
          className={stretch.state === 'stale' ? 'font-semibold text-cinnabar' : undefined}
        >
          <FreshMark state={stretch.state} />
          {STATE_LABELS[stretch.state]}（{formatStretch(stretch)}）{count(stretch.state)} 个
        </li>
      ))}
      {empty > 0 && (
        <li>
          <FreshMark state="empty" />
          {STATE_LABELS.empty}（从没有刊发）{empty} 个
        </li>
      )}
    </ul>
  )
}
