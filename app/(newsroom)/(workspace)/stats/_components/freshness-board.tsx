import { Fragment } from 'react'

import type { PlaceFreshness } from '#domain/stats/list-freshness'
import { formatOwnLevel } from '#lib/own-level'

import { FreshnessCell } from './freshness-cell.tsx'

/** Every division by prefecture; what province and prefecture publish themselves comes first. */
export function FreshnessBoard({
  places,
  limit,
  nameOf,
}: {
  places: readonly PlaceFreshness[]
  limit: number
  /** Short name of the province or a prefecture. */
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
                  name={nameInBoard(place)}
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

function nameInBoard(place: PlaceFreshness): string {
  if (place.level === 'province') return formatOwnLevel(place)
  return place.level === 'prefecture' ? '本级' : place.shortName
}
