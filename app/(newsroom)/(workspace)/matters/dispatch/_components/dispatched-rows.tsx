import { Cell, CellNote, ColumnHead, Table } from '#components/ui/table'
import type { listDispatched } from '#domain/assignment/list-assignments'
import type { IsoDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS } from '#lib/matter-labels'

import { ProposalHead } from '../../_components/proposal-head.tsx'
import { DueTag } from '../../_components/due-tag.tsx'
import { describePart } from '../../_lib/format-assignment.ts'

/** What units have to answer, each part a line, what is due first before. */
export function DispatchedRows({
  rows,
  caption,
  today,
}: {
  rows: Awaited<ReturnType<typeof listDispatched>>['rows']
  caption: string
  today: IsoDay
}) {
  if (rows.length === 0) return null
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>承办单位</ColumnHead>
          <ColumnHead>现在</ColumnHead>
          <ColumnHead>期限</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.assignmentId}>
            <ProposalHead href={`/matters/assignment/${row.assignmentId}`} proposal={row} />
            <Cell label="单位">
              {row.unit}
              <CellNote>{ASSIGNMENT_PART_LABELS[row.part]}</CellNote>
            </Cell>
            <Cell label="现在">{row.state && describePart({ ...row, state: row.state })}</Cell>
            <Cell label="期限" brief>
              <DueTag {...row} today={today} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
