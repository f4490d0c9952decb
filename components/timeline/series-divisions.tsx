import type { SeriesSummary } from '#domain/activity/list-all-series'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { formatDay } from '#lib/dates'
import { formatSeriesCount, formatSeriesNumber } from '#lib/format-series'
import { seriesPath } from '#lib/addresses/site-paths'

import { PlacedRow } from '../layout/label-row.tsx'

interface SeriesDivisionsProps {
  divisions: readonly SiteDivision[]
  runs: readonly SeriesSummary[]
  /** In two columns, where the list has the room. */
  wide?: boolean
}

/** Committees that keep numbered runs, each run with the last number that is here. */
export function SeriesDivisions({ divisions, runs, wide = false }: SeriesDivisionsProps) {
  return (
    <ul
      className={`link-rows grid gap-x-12 ${wide ? 'md:grid-cols-[1fr_1fr] elder:grid-cols-[1fr]' : ''}`}
    >
      {divisions.map(({ code, name, slug }) => (
        <PlacedRow key={code} list="series" label={name} href={seriesPath(slug)}>
          <ul>
            {runs
              .filter(({ divisionCode }) => divisionCode === code)
              .map((run) => (
                <li key={run.name}>
                  <a href={seriesPath(slug, run.name)}>{run.name}</a>{' '}
                  <span className="inline-block text-sm text-ink-3">
                    至{formatSeriesNumber(run.name, run.last)}，收录
                    {formatSeriesCount(run.name, run.known)}
                  </span>
                  {wide && (
                    <span className="block text-sm text-ink-2">
                      {run.lastTitle}，{formatDay(run.lastOn)}
                    </span>
                  )}
                </li>
              ))}
          </ul>
        </PlacedRow>
      ))}
    </ul>
  )
}
