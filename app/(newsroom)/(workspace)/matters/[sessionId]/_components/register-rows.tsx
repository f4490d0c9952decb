import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { LoadedSession } from '#domain/matter/lock-session'
import type { listRegister } from '#domain/matter/list-register'
import { MATTER_STATE_LABELS } from '#lib/matter-labels'

import { formatRating } from '../../_lib/format-register.ts'
import { CardPublicity } from './card-publicity.tsx'
import { RegisteredTitle } from './registered-title.tsx'

/** The proposals of a session, one a row. */
export function RegisterRows({
  rows,
  session,
  keeps,
}: {
  rows: Awaited<ReturnType<typeof listRegister>>['rows']
  session: Pick<LoadedSession, 'term' | 'number' | 'divisionSlug' | 'publishedAt'>
  /** Whether this person keeps the register. */
  keeps: boolean
}) {
  return (
    <>
      <Table kind="records" narrow="cards" caption="提案">
        <thead>
          <tr>
            <ColumnHead>号</ColumnHead>
            <ColumnHead>案由</ColumnHead>
            <ColumnHead>类别</ColumnHead>
            <ColumnHead>状态</ColumnHead>
            <ColumnHead>主办</ColumnHead>
            <ColumnHead>公开</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.matterId}>
              <Cell label="号">{row.number}</Cell>
              <RowHead strong>
                <RegisteredTitle row={row} session={session} keeps={keeps} />
                {row.isKey && <CellNote>重点</CellNote>}
              </RowHead>
              <Cell label="类别" brief>
                {row.category}
              </Cell>
              <Cell label="状态" brief>
                {MATTER_STATE_LABELS[row.state]}
                {row.resultClass && `，${row.resultClass} 类`}
                {row.rating && <CellNote>{formatRating(row.rating)}</CellNote>}
              </Cell>
              <Cell label="主办">{row.leadUnit}</Cell>
              <Cell label="公开">
                <CardPublicity row={row} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length === 0 && <p className="py-4 text-ink-2">没有这样的提案。</p>}
    </>
  )
}
