import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { HandlingFigures } from '#domain/matter/figures/handling-figures'
import { TIMINGS } from '#domain/matter/steps'
import { TIMING_LABELS } from '#lib/proposal-standing'

import { formatRegisterFilter } from '../../_lib/register-filter.ts'

/** What each unit has to answer, and how it stands against its days; each number opens what it counts. */
export function UnitFigures({
  units,
  here,
}: {
  units: HandlingFigures['byUnit']
  /** The page of the session. */
  here: string
}) {
  if (units.length === 0) return null
  return (
    <Table kind="records" narrow="cards" caption="承办单位">
      <thead>
        <tr>
          <ColumnHead>承办单位</ColumnHead>
          <ColumnHead figure>件</ColumnHead>
          {TIMINGS.map((timing) => (
            <ColumnHead key={timing} figure className="whitespace-normal!">
              {TIMING_LABELS[timing]}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unitId, name, count, ...counts }) => (
          <tr key={unitId}>
            <RowHead strong>{name}</RowHead>
            <Cell label="件" figure>
              <a href={`${here}?${formatRegisterFilter({ unitId })}#proposals`}>{count}</a>
            </Cell>
            {TIMINGS.map((timing) => (
              <Cell key={timing} label={TIMING_LABELS[timing]} figure>
                <a href={`${here}?${formatRegisterFilter({ unitId, timing })}#proposals`}>
                  {counts[timing]}
                </a>
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
