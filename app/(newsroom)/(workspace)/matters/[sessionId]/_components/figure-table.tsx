import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { FigureRow } from '#domain/matter/figures/group-figures'

import { formatRegisterFilter } from '../../_lib/register-filter.ts'

/** One group of figures, each with the rows that it counts behind it; what counts nothing shares a line. */
export function FigureTable({
  title,
  rows,
  here,
}: {
  title: string
  rows: readonly FigureRow[]
  here: string
}) {
  const none = rows.flatMap(({ label, count }) => (count === 0 ? label : []))
  return (
    <Table kind="figures" caption={title}>
      <thead>
        <tr>
          <ColumnHead>{title}</ColumnHead>
          <ColumnHead figure>件</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ label, count, filter }) => (
            <tr key={label}>
              <RowHead>{label}</RowHead>
              <Cell figure>
                <a href={`${here}?${formatRegisterFilter(filter)}#proposals`}>{count}</a>
              </Cell>
            </tr>
          ))}
        {none.length > 0 && (
          <tr>
            <Cell colSpan={2} className="text-ink-3">
              一件也没有的：{none.join('、')}
            </Cell>
          </tr>
        )}
      </tbody>
    </Table>
  )
}
