import type { DivisionFreshness } from '#domain/stats/list-freshness'
import { formatDay, formatWeekday, type IsoDay } from '#lib/dates'

import { StatHead } from './stat-head.tsx'

/** What turns stale next, day by day. */
export function StaleForecast({
  coming,
  today,
}: {
  coming: readonly (DivisionFreshness & { staleOn: IsoDay })[]
  today: IsoDay
}) {
  const year = Number(today.slice(0, 4))
  return (
    <section aria-labelledby="forecast">
      <StatHead id="forecast" title="接下来到红线的">
        <span className="text-ink-2 text-xs">没有新稿的话，七天之内</span>
      </StatHead>
      {coming.length === 0 ? (
        <p className="text-ink-2">七天之内没有。</p>
      ) : (
        <dl>
          {[...Map.groupBy(coming, ({ staleOn }) => staleOn)].map(([day, rows]) => (
            <div
              key={day}
              className="grid grid-cols-[8.5em_minmax(0,1fr)] border-b border-line py-1.5"
            >
              <dt className="text-ink-2">
                {formatDay(day, year)} {formatWeekday(day)}
              </dt>
              <dd className="flex flex-wrap gap-x-3 gap-y-0.5">
                {rows.map(({ code, name, slug }) => (
                  <a
                    key={code}
                    className="max-md:inline-flex max-md:min-h-11 max-md:items-center"
                    href={`/stats/places/${slug}`}
                  >
                    {name}
                  </a>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
