import { Cell, ColumnHead, Table } from '#components/ui/table'
import type { listToAssign } from '#domain/assignment/list-to-assign'
import { formatDay } from '#lib/dates'

import { ProposalHead } from '../../_components/proposal-head.tsx'

/** What was filed and waits for a dispatcher; each opens its form above the list. */
export function ToAssignRows({
  rows,
  base,
}: {
  rows: Awaited<ReturnType<typeof listToAssign>>['rows']
  /** The address of the list. */
  base: string
}) {
  if (rows.length === 0) return null
  return (
    <Table kind="records" narrow="cards" caption="待交办的提案">
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>类别</ColumnHead>
          <ColumnHead>建议承办</ColumnHead>
          <ColumnHead>立案</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.matterId}>
            <ProposalHead href={`${base}&matter=${row.matterId}`} proposal={row}>
              {row.isKey && ' 重点'}
            </ProposalHead>
            <Cell label="类别">{row.category}</Cell>
            <Cell label="建议">{row.advisedUnits}</Cell>
            <Cell label="立案" brief>
              {row.filedOn && formatDay(row.filedOn)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
