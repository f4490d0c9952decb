import { StateTag } from '#components/matter/state-tag'
import { Cell, CellNote, ColumnHead, Table } from '#components/ui/table'
import type { AssignmentTab, listUnitAssignments } from '#domain/assignment/list-assignments'
import { formatDay, type IsoDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS } from '#lib/matter-labels'

import { DueTag } from '../../_components/due-tag.tsx'
import { ProposalHead } from '../../_components/proposal-head.tsx'
import { describePart } from '../../_lib/format-assignment.ts'
import { TAB_LABELS } from '../_lib/tab-labels.ts'

/** The parts of proposals that lie with a person's units, each leading to its page. */
export function UnitAssignments({
  rows,
  tab,
  today,
}: {
  rows: Awaited<ReturnType<typeof listUnitAssignments>>['rows']
  tab: AssignmentTab
  today: IsoDay
}) {
  if (rows.length === 0) return null
  const lastColumn = tab !== 'done' ? '期限' : '答复'
  return (
    <Table kind="records" narrow="cards" caption={TAB_LABELS[tab]}>
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>承办</ColumnHead>
          <ColumnHead>现在</ColumnHead>
          <ColumnHead>{lastColumn}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.assignmentId}>
            <ProposalHead href={`/matters/assignment/${row.assignmentId}`} proposal={row} />
            <Cell label="承办">
              {ASSIGNMENT_PART_LABELS[row.part]}
              <CellNote>{row.unit}</CellNote>
            </Cell>
            <Cell label="现在">
              {row.isToSign ? (
                <StateTag tone="soon">等您签发</StateTag>
              ) : (
                row.state && describePart({ ...row, state: row.state })
              )}
            </Cell>
            <Cell label={lastColumn} brief>
              {tab !== 'done' ? (
                <DueTag {...row} today={today} />
              ) : (
                row.answeredOn && formatDay(row.answeredOn)
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
