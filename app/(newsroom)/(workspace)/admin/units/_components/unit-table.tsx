import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AdminUnit } from '#domain/matter/units/list-units-for-admin'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'
import { UNIT_SIDE_LABELS } from '#lib/matter-labels'

/** Units that answer, one a row, by place. */
export function UnitTable({ rows }: { rows: readonly AdminUnit[] }) {
  const { name, divisionCode, side, formerNames } = CHANGE_FIELD_LABELS
  return (
    <Table kind="records" narrow="cards" caption="承办单位，按区划">
      <thead>
        <tr>
          <ColumnHead>{name}</ColumnHead>
          <ColumnHead>{divisionCode}</ColumnHead>
          <ColumnHead>{side}</ColumnHead>
          <ColumnHead>{formerNames}</ColumnHead>
          <ColumnHead figure>交办件</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <RowHead strong>
              <a href={`/admin/units/${row.id}`}>{row.name}</a>
            </RowHead>
            <Cell brief label={divisionCode}>
              {row.divisionName}
            </Cell>
            <Cell brief label={side}>
              {UNIT_SIDE_LABELS[row.side]}
            </Cell>
            <Cell label={formerNames}>{row.formerNames.join('、')}</Cell>
            <Cell figure label="交办件">
              {row.assigned}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
