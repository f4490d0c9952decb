import type { Series } from '#domain/activity/list-series'
import { wordDay } from '#lib/dates'
import { wordSeriesNumber } from '#lib/series-words'
import { articlePath, seriesPath } from '#lib/site-paths'

const BEFORE = 2
const SHOWN = 12

/** Numbered runs with the numbers that are here in colour and the missing ones in grey. */
export function SeriesLedger({
  series,
  withPlace,
}: {
  series: readonly Series[]
  withPlace: boolean
}) {
  return (
    <>
      <ul className="series">
        {series.map((run) => (
          <li key={`${run.divisionCode}-${run.name}`}>
            <h3>
              <a href={seriesPath(run.placeSlug, run.name)}>
                {withPlace ? `${run.placeName} ${run.name}` : run.name}
              </a>
            </h3>
            <Ticks run={run} />
          </li>
        ))}
      </ul>
      <p className="label">灰色的几次尚未收录报道</p>
    </>
  )
}

function Ticks({ run }: { run: Series }) {
  const known = new Map(run.numbers.map((entry) => [entry.number, entry]))
  const last = Math.max(...known.keys())
  const first = Math.max(1, Math.min(...known.keys()) - BEFORE, last - SHOWN + 1)
  return (
    <p className={`ticks is-${run.type}`}>
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((number) => {
        const entry = known.get(number)
        if (!entry) return <span key={number}>{number}</span>
        const words = `${wordSeriesNumber(run.name, number)}，${wordDay(entry.timelineOn)}`
        return (
          <a key={number} href={articlePath(entry.articleId)} aria-label={words}>
            {number}
          </a>
        )
      })}
    </p>
  )
}
