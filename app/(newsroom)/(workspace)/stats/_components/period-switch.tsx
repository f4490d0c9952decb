import { addDays } from '#lib/dates'
import {
  periodAfter,
  periodAround,
  periodBefore,
  periodKey,
  wordPeriod,
} from '#domain/stats/period'

import { statHref, type StatView } from '../_lib/stat-view.ts'

const KINDS = [
  { kind: 'month', word: '本月' },
  { kind: 'quarter', word: '本季' },
  { kind: 'year', word: '本年' },
] as const

/** The period of the page, its neighbours, and the way to any other; all of it links and one form. */
export function PeriodSwitch({
  path,
  view: { period, today, misread },
  kept = {},
}: {
  path: string
  view: StatView
  /** What else the address says; the form sends it along. */
  kept?: Readonly<Record<string, string>>
}) {
  const query = new URLSearchParams(kept).toString()
  const base = query ? `${path}?${query}` : path
  const after = periodAfter(period, today)
  const current = periodKey(period)
  return (
    <div className="period">
      <nav className="period-steps" aria-label="前后时段">
        <a className="button slim square" href={statHref(base, periodBefore(period))}>
          <span aria-hidden="true">‹</span>
          <span className="unseen">{wordPeriod(periodBefore(period))}</span>
        </a>
        <b>{wordPeriod(period)}</b>
        {after && (
          <a className="button slim square" href={statHref(base, after)}>
            <span aria-hidden="true">›</span>
            <span className="unseen">{wordPeriod(after)}</span>
          </a>
        )}
      </nav>
      <nav className="segments" aria-label="时段">
        {KINDS.map(({ kind, word }) => {
          const one = periodAround(kind, today)
          return (
            <a
              key={kind}
              href={statHref(base, one)}
              aria-current={periodKey(one) === current ? 'page' : undefined}
            >
              {word}
            </a>
          )
        })}
      </nav>
      <details className="period-own" open={misread}>
        <summary className="button slim">自定</summary>
        <form action={path} className="row" aria-label="自定时段">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label>
            从
            <input className="input" type="date" name="from" required defaultValue={period.from} />
          </label>
          <label>
            到
            <input
              className="input"
              type="date"
              name="to"
              required
              defaultValue={addDays(period.until, -1)}
            />
          </label>
          <button className="button slim" type="submit">
            统计
          </button>
          {misread && (
            <p className="issue" role="alert">
              这两天之间不能统计：起始日要在截止日之前，最长三年。下面是本季的数字。
            </p>
          )}
        </form>
      </details>
    </div>
  )
}
