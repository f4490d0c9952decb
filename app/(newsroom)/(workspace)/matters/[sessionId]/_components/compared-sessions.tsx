import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { compareSessions } from '#domain/matter/figures/compare-sessions'
import { isShare, type ComparedCell } from '#domain/matter/figures/compare-figures'
import { formatPart } from '#lib/format-figures'
import { formatPlenary } from '#lib/format-plenary'

import { formatRegisterFilter } from '../../_lib/register-filter.ts'

type Compared = Awaited<ReturnType<typeof compareSessions>>

/** The last sessions of a committee beside each other; each number opens the rows that it counts. */
export function ComparedSessions({ sessions, groups }: Compared) {
  return groups.map(({ title, rows }) => (
    <Table key={title} kind="records" narrow="cards" caption={title}>
      <thead>
        <tr>
          <ColumnHead>{title}</ColumnHead>
          {sessions.map((session) => (
            <ColumnHead key={session.sessionId} figure>
              {formatPlenary(session)}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <RowHead strong>{label}</RowHead>
            {sessions.map((session, index) => (
              <Cell key={session.sessionId} label={formatPlenary(session)} figure>
                <Figure cell={cells[index] ?? null} here={`/matters/${session.sessionId}`} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  ))
}

function Figure({ cell, here }: { cell: ComparedCell; here: string }) {
  if (cell === null) return '—'
  const rows = <a href={`${here}?${formatRegisterFilter(cell.filter)}#proposals`}>{cell.count}</a>
  return isShare(cell) ? (
    <>
      {formatPart(cell.count, cell.of)}（{rows}/{cell.of}）
    </>
  ) : (
    rows
  )
}
