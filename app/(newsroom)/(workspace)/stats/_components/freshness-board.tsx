import { Fragment } from 'react'

import type { PlaceFreshness } from '#domain/stats/list-freshness'

import { FreshnessCell } from './freshness-cell.tsx'

/** Every committee's place by prefecture; the prefecture's own comes first. */
export function FreshnessBoard({
  places,
  limit,
  nameOf,
}: {
  places: readonly PlaceFreshness[]
  limit: number
  /** Short name of a prefecture. */
  nameOf: (code: string) => string
}) {
  return (
    <div className="board">
      {[...Map.groupBy(places, ({ prefectureCode }) => prefectureCode)].map(([code, rows]) => (
        <Fragment key={code}>
          <h2 id={`board-${code}`}>{nameOf(code)}</h2>
          <ul aria-labelledby={`board-${code}`}>
            {rows.map((place) => (
              <li key={place.code}>
                <FreshnessCell
                  href={`/stats/places/${place.slug}`}
                  name={place.level === 'prefecture' ? '本级' : place.shortName}
                  freshness={place}
                  limit={limit}
                />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  )
}
