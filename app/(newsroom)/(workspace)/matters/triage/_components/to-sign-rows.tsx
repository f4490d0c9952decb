import { Cell, ColumnHead, Table } from '#components/ui/table'
import type { listToSign } from '#domain/assignment/list-to-sign'
import { formatDay, shanghaiDay } from '#lib/dates'
import { formatClass } from '#lib/proposal-standing'

import { ProposalHead } from '../../_components/proposal-head.tsx'

type Rows = Awaited<ReturnType<typeof listToSign>>['rows']

/** 代录: answers of units without a signer, for an officer to sign on their behalf. */
export function ToSignRows({ rows, caption }: { rows: Rows; caption: string }) {
  return (
    <Table kind="records" narrow="cards" caption={caption}>
      <thead>
        <tr>
          <ColumnHead>案由</ColumnHead>
          <ColumnHead>单位</ColumnHead>
          <ColumnHead>办理结果</ColumnHead>
          <ColumnHead>交来</ColumnHead>
          <ColumnHead>期限</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.answerId}>
            <ProposalHead href={`/matters/assignment/${row.assignmentId}`} proposal={row} />
            <Cell label="单位">{row.unit}</Cell>
            <Cell label="结果">{formatClass(row.resultClass)}</Cell>
            <Cell label="交来" brief>
              {formatDay(shanghaiDay(row.createdAt))}
            </Cell>
            <Cell label="期限" brief>
              {row.dueOn && formatDay(row.dueOn)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
