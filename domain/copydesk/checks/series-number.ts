import { findSeries } from '#domain/activity/series'
import type { Content } from '#domain/article/content'

import type { Hint } from './hint.ts'

/** The numbers that a committee's numbered runs have reached, by the name of the run. */
export type SeriesLedger = Readonly<Record<string, readonly number[]>>

/** Lectures and sessions are counted on without gap or repeat. `ledger` leaves this copy out. */
export function checkSeriesNumber(content: Content, ledger: SeriesLedger): Hint[] {
  const entry = findSeries(`${content.kicker}${content.headline}`)
  const known = entry ? (ledger[entry.series] ?? []) : []
  if (!entry || known.length === 0) return []
  const { series, number } = entry
  const last = Math.max(...known)
  const say = (severity: Hint['severity'], sentence: string): Hint[] => [
    { severity, what: '届次', sentence, where: null },
  ]
  if (known.includes(number))
    return say('note', `“${series}”第 ${number} 次已经报道过，是同一次吗？`)
  if (number < last) return say('note', `“${series}”已经到第 ${last} 次，这篇是第 ${number} 次。`)
  if (number === last + 1) return say('ok', `“${series}”上一次是第 ${last} 次，接得上`)
  const missing = number - last === 2 ? `${last + 1}` : `${last + 1} 至 ${number - 1}`
  return say('note', `“${series}”上一次是第 ${last} 次，缺第 ${missing} 次。`)
}
