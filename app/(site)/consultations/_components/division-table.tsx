import type { StandingCounts } from '#domain/consultation/shown/count-shown'
import { CONSULTATION_STANDINGS } from '#domain/consultation/shown/shown-scope'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionConsultationsPath } from '#lib/addresses/consultation-paths'
import { CONSULTATION_STANDING_LABELS } from '#lib/consultation-labels'

/** Where a line has no room for all figures, a place has lines of its own. */
const TABLE = 'hidden md:table print:table elder:hidden'
const LIST = 'md:hidden print:hidden elder:block'
const CELLS =
  '[&_td]:border-b [&_td]:border-line [&_td]:px-1 [&_td]:py-2 [&_td]:text-right [&_th]:border-b [&_th]:border-line [&_th]:px-1 [&_th]:py-2'

/** The figures of each place that has published topics; each place leads to its wall. */
export function DivisionTable({
  rows,
}: {
  rows: readonly (StandingCounts & { division: SiteDivision })[]
}) {
  return (
    <>
      <ul className={LIST}>
        {rows.map(({ division, ...counts }) => (
          <li key={division.code} className="border-b border-line py-3">
            <p>
              <a
                className="inline-flex min-h-9 items-center font-serif text-lg font-bold elder:min-h-tap"
                href={divisionConsultationsPath(division)}
              >
                {division.name}
              </a>
            </p>
            <p className="text-sm leading-[2.25]">
              <span className="mr-3 inline-block whitespace-nowrap">议题 {counts.all}</span>
              {CONSULTATION_STANDINGS.map((standing) => (
                <span key={standing} className="mr-3 inline-block whitespace-nowrap">
                  {CONSULTATION_STANDING_LABELS[standing]} {counts[standing]}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <table className={`num w-full border-collapse text-sm ${TABLE} ${CELLS}`}>
        <caption className="sr-only">各地公布的协商议题个数</caption>
        <thead className="text-ink-3">
          <tr>
            <th className="text-left font-normal" scope="col">
              地方
            </th>
            <th className="text-right font-normal" scope="col">
              议题
            </th>
            {CONSULTATION_STANDINGS.map((standing) => (
              <th key={standing} className="text-right font-normal" scope="col">
                {CONSULTATION_STANDING_LABELS[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ division, ...counts }) => (
            <tr key={division.code}>
              <th className="text-left font-normal" scope="row">
                <a
                  className="text-link elder:inline-flex elder:min-h-tap elder:items-center"
                  href={divisionConsultationsPath(division)}
                >
                  {division.name}
                </a>
              </th>
              <td>{counts.all}</td>
              {CONSULTATION_STANDINGS.map((standing) => (
                <td key={standing}>{counts[standing]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
