import type { Run } from '#domain/activity/list-runs'
import type { Place } from '#domain/site/list-places'
import { wordSeriesCount, wordSeriesNumber } from '#lib/series-words'
import { seriesPath } from '#lib/site-paths'

interface RunPlacesProps {
  places: readonly Place[]
  runs: readonly Run[]
}

/** Committees that keep numbered runs, each run with the last number that is here. */
export function RunPlaces({ places, runs }: RunPlacesProps) {
  return (
    <ul className="run-places">
      {places.map(({ code, name, slug }) => (
        <li key={code}>
          <a className="place" href={seriesPath(slug)}>
            {name}
          </a>
          <ul>
            {runs
              .filter(({ divisionCode }) => divisionCode === code)
              .map((run) => (
                <li key={run.name}>
                  <a href={seriesPath(slug, run.name)}>{run.name}</a>{' '}
                  <span className="aside">
                    至{wordSeriesNumber(run.name, run.last)}，收录
                    {wordSeriesCount(run.name, run.known)}
                  </span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
