import type { PlaceFreshness } from '#domain/stats/list-freshness'
import { wordDay, wordWeekday, type IsoDay } from '#lib/dates'

/** What turns stale next, day by day. */
export function StaleForecast({
  coming,
  today,
}: {
  coming: readonly (PlaceFreshness & { staleOn: IsoDay })[]
  today: IsoDay
}) {
  const year = Number(today.slice(0, 4))
  return (
    <section className="forecast" aria-labelledby="forecast">
      <div className="stat-head">
        <h2 id="forecast">接下来到红线的</h2>
        <span className="mute small">没有新稿的话，七天之内</span>
      </div>
      {coming.length === 0 ? (
        <p className="mute">七天之内没有。</p>
      ) : (
        <dl>
          {[...Map.groupBy(coming, ({ staleOn }) => staleOn)].map(([day, rows]) => (
            <div key={day}>
              <dt>
                {wordDay(day, year)} {wordWeekday(day)}
              </dt>
              <dd>
                {rows.map(({ code, name, slug }) => (
                  <a key={code} href={`/stats/places/${slug}`}>
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
