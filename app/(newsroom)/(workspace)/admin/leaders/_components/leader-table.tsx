import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AdminLeader } from '#domain/leader/list-leaders-for-admin'
import { formatTerm, isPast, shanghaiDay } from '#lib/dates'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'

/** The list one line a row, by division and in its order. */
export function LeaderTable({ rows, now }: { rows: readonly AdminLeader[]; now: Date }) {
  const today = shanghaiDay(now)
  const { personName, divisionCode, post, rank } = CHANGE_FIELD_LABELS
  return (
    <Table kind="records" narrow="cards" caption="领导名录，按区划和排序">
      <thead>
        <tr>
          <ColumnHead>{personName}</ColumnHead>
          <ColumnHead>{divisionCode}</ColumnHead>
          <ColumnHead>{post}</ColumnHead>
          <ColumnHead>任期</ColumnHead>
          <ColumnHead figure>{rank}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const over = isPast(row.endsOn, today)
          return (
            <tr key={row.id} className={over ? 'text-ink-2' : undefined}>
              <RowHead strong>
                <a href={`/admin/leaders/${row.id}`}>{row.personName}</a>
              </RowHead>
              <Cell brief label={divisionCode}>
                {row.divisionName}
              </Cell>
              <Cell label={post}>{row.post}</Cell>
              <Cell brief label="任期">
                {formatTerm(row)}
              </Cell>
              <Cell figure label={rank}>
                {row.rank}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
