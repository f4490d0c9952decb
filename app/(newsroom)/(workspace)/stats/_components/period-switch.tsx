import { Button, ButtonLink, buttonStyles } from '#components/ui/button'
import { Input } from '#components/ui/input'
import { Issue } from '#components/ui/issue'
import { rowStyles } from '#components/ui/row'
import { SegmentLinks } from '#components/ui/segments'
import { addDays } from '#lib/dates'
import {
  periodAfter,
  periodAround,
  periodBefore,
  periodKey,
  formatPeriod,
} from '#domain/stats/period'

import { statHref, type StatView } from '../_lib/stat-view.ts'

const KINDS = [
  { kind: 'month', label: '本月' },
  { kind: 'quarter', label: '本季' },
  { kind: 'year', label: '本年' },
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
    <div className="my-4 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <nav className="mr-auto flex items-center gap-2 text-base" aria-label="前后时段">
        <ButtonLink size="small" square href={statHref(base, periodBefore(period))}>
          <span aria-hidden="true">‹</span>
          <span className="sr-only">{formatPeriod(periodBefore(period))}</span>
        </ButtonLink>
        <b>{formatPeriod(period)}</b>
        {after && (
          <ButtonLink size="small" square href={statHref(base, after)}>
            <span aria-hidden="true">›</span>
            <span className="sr-only">{formatPeriod(after)}</span>
          </ButtonLink>
        )}
      </nav>
      <SegmentLinks
        label="时段"
        links={KINDS.map(({ kind, label }) => {
          const one = periodAround(kind, today)
          return {
            href: statHref(base, one),
            label,
            current: periodKey(one) === current && 'page',
          }
        })}
      />
      <details className="open:basis-full" open={misread}>
        <summary className={buttonStyles({ size: 'small', className: 'list-none' })}>自定</summary>
        <form action={path} className={rowStyles({ className: 'mt-2' })} aria-label="自定时段">
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="flex items-center gap-2">
            从
            <Input width="auto" type="date" name="from" required defaultValue={period.from} />
          </label>
          <label className="flex items-center gap-2">
            到
            <Input
              width="auto"
              type="date"
              name="to"
              required
              defaultValue={addDays(period.until, -1)}
            />
          </label>
          <Button size="small" type="submit">
            统计
          </Button>
          {misread && (
            <Issue role="alert">
              这两天之间不能统计：起始日要在截止日之前，最长三年。下面是本季的数字。
            </Issue>
          )}
        </form>
      </details>
    </div>
  )
}
