import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AdminSeries } from '#domain/activity/list-series-for-admin'
import { arrangeInstallments } from '#domain/activity/arrange-installments'
import { formatSeriesCount, formatSeriesNumber, formatSeriesRange } from '#lib/format-series'

import { RenameForm } from './rename-form.tsx'

/** How many gaps are named one by one. */
const NAMED = 4

/** Numbered runs one a row: how far each has come, and what is missing on the way. */
export function SeriesTable({ rows }: { rows: readonly AdminSeries[] }) {
  return (
    <Table kind="records" narrow="cards" caption="各地编了号的系列">
      <thead>
        <tr>
          <ColumnHead>系列</ColumnHead>
          <ColumnHead>地区</ColumnHead>
          <ColumnHead>报道过</ColumnHead>
          <ColumnHead>到</ColumnHead>
          <ColumnHead>缺</ColumnHead>
          <ColumnHead>
            <span className="sr-only">改名</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ divisionCode, divisionName, name, numbers, variants }) => (
          <tr key={`${divisionCode} ${name}`} className="*:align-middle">
            <RowHead strong>
              {name}
              {variants.length > 0 && <small>也叫 {variants.join('、')}</small>}
            </RowHead>
            <Cell label="地区">{divisionName}</Cell>
            <Cell label="报道过">{formatSeriesCount(name, numbers.length)}</Cell>
            <Cell label="到">{formatSeriesNumber(name, Math.max(...numbers))}</Cell>
            <Cell label="缺">{formatGaps(name, numbers)}</Cell>
            <Cell>
              <div className="flex flex-wrap content-start items-center justify-end gap-2 max-md:justify-start">
                <RenameForm divisionCode={divisionCode} name={name} />
              </div>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function formatGaps(name: string, numbers: readonly number[]) {
  const gaps = arrangeInstallments(numbers.map((number) => ({ number })))
    .filter((step) => step.kind === 'missing')
    .toReversed()
  if (gaps.length === 0) return <span className="text-ink-2">不缺</span>
  const named = gaps.slice(0, NAMED).map(({ first, last }) => formatSeriesRange(name, first, last))
  return named.join('、') + (gaps.length > NAMED ? `等 ${gaps.length} 处` : '')
}
