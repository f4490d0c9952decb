import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import {
  groupFigures,
  listShares,
  type Statistics as SessionStatistics,
} from '#domain/matter/figures/group-figures'
import { formatPart } from '#lib/format-figures'

import { formatRegisterFilter } from '../../_lib/register-filter.ts'
import { FigureTable } from './figure-table.tsx'
import { UnitFigures } from './unit-figures.tsx'

/** The figures of a session, its shares and its units; each number opens the rows that it counts. */
export function Statistics({ statistics, here }: { statistics: SessionStatistics; here: string }) {
  const shares = listShares(statistics)
  return (
    <>
      <div className="mt-3 grid items-start gap-6 md:grid-cols-2 xl:grid-cols-3">
        {groupFigures(statistics).map(({ title, rows }) => (
          <FigureTable key={title} title={title} rows={rows} here={here} />
        ))}
        {shares.length > 0 && (
          <Table kind="figures" caption="比率">
            <thead>
              <tr>
                <ColumnHead>比率</ColumnHead>
                <ColumnHead figure>%</ColumnHead>
                <ColumnHead figure>件</ColumnHead>
              </tr>
            </thead>
            <tbody>
              {shares.map((row) => (
                <tr key={row.label}>
                  <RowHead>{row.label}</RowHead>
                  <Cell figure>{formatPart(row.count, row.of)}</Cell>
                  <Cell figure>
                    <a href={`${here}?${formatRegisterFilter(row.filter)}#proposals`}>
                      {row.count}
                    </a>
                    /{row.of}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
      <div className="mt-8">
        <UnitFigures units={statistics.handling.byUnit} here={here} />
      </div>
    </>
  )
}
