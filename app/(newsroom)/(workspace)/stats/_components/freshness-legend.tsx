import { stretchesOf, type FreshState } from '#domain/stats/freshness'

import { STATE_WORDS, wordStretch } from '../_lib/freshness-words.ts'

/** What each mark means, and how many places stand under it. */
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
    <ul className="legend fresh-legend">
      {stretchesOf(limit).map((stretch) => (
        <li key={stretch.state} className={stretch.state === 'stale' ? 'late' : undefined}>
          <span className={`mark ${stretch.state}`} aria-hidden="true" />
          {STATE_WORDS[stretch.state]}（{wordStretch(stretch)}）{count(stretch.state)} 个
        </li>
      ))}
      {empty > 0 && (
        <li>
          <span className="mark empty-state" aria-hidden="true" />
          {STATE_WORDS.empty}（从没有刊发）{empty} 个
        </li>
      )}
    </ul>
  )
}
