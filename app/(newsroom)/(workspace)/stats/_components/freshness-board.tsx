import { Fragment } from 'react'

import type { DivisionFreshness } from '#domain/stats/list-freshness'
import { formatOwnLevel } from '#lib/own-level'

import { FreshnessCell } from './freshness-cell.tsx'

/** Every division by prefecture; what province and prefecture publish themselves comes first. */
export function FreshnessBoard({
  divisions,
  limit,
  nameOf,
}: {
  divisions: readonly DivisionFreshness[]
  limit: number
  /** Short name of the province or a prefecture. */
  nameOf: (code: string) => string
}) {
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-4 gap-y-1.5 max-md:grid-cols-[minmax(0,1fr)] max-md:gap-1">
      {[...Map.groupBy(divisions, ({ prefectureCode }) => prefectureCode)].map(([code, rows]) => (
        <Fragment key={code}>
          <h2 id={`board-${code}`} className="pt-2.25 [font-size:inherit] font-medium">
            {nameOf(code)}
          </h2>
          <ul
            className="grid grid-cols-[repeat(auto-fill,minmax(116px,1fr))] gap-1.5 max-md:mb-3 print:grid-cols-[repeat(6,1fr)]"
            aria-labelledby={`board-${code}`}
          >
            {rows.map((division) => (
              <li key={division.code}>
                <FreshnessCell
                  href={`/stats/places/${division.slug}`}
                  name={nameInBoard(division)}
                  freshness={division}
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

function nameInBoard(division: DivisionFreshness): string {
  if (division.level === 'province') return formatOwnLevel(division)
  return division.level === 'prefecture' ? '本级' : division.shortName
}
