import { Cell, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AccountRow } from '#domain/account/list-accounts'
import type { Division } from '#domain/division/division'
import { shanghaiDay } from '#lib/dates'

import { formatDivision } from '../../../_lib/format-division.ts'
import { formatGrants } from '../../../_lib/format-grants.ts'
import { ACCOUNT_STATE_LABELS, stateOf } from '../_lib/account-state.ts'

const STATE_COLOURS = { invited: 'text-earth', open: '', closed: 'text-ink-3' } as const

/** Accounts one a row, each leading to its page. */
export function AccountTable({
  rows,
  divisions,
  now,
}: {
  rows: readonly AccountRow[]
  divisions: readonly Division[]
  now: Date
}) {
  return (
    <Table kind="records" narrow="cards" caption="编辑部的账号">
      <thead>
        <tr>
          <ColumnHead>姓名</ColumnHead>
          <ColumnHead>用户名</ColumnHead>
          <ColumnHead>单位</ColumnHead>
          <ColumnHead>角色和范围</ColumnHead>
          <ColumnHead>状态</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row)
          return (
            <tr key={row.id}>
              <RowHead strong>
                <a href={`/admin/accounts/${row.id}`}>{row.displayName}</a>
              </RowHead>
              <Cell label="用户名">{row.loginName}</Cell>
              <Cell label="单位">{formatDivision(divisions, row.divisionCode)}</Cell>
              <Cell label="角色">{formatRoles(row, divisions, now)}</Cell>
              <Cell brief label="状态" className={STATE_COLOURS[state]}>
                {ACCOUNT_STATE_LABELS[state]}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}

/** The roles held today, and how many begin later. */
function formatRoles(row: AccountRow, divisions: readonly Division[], now: Date): string {
  const today = shanghaiDay(now)
  const standing = row.grants.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const later = standing.filter(({ startsOn }) => startsOn > today).length
  const held = formatGrants(
    { grants: standing.filter(({ startsOn }) => startsOn <= today) },
    divisions,
  )
  return later > 0 ? `${held}；另有 ${later} 个还没到日子` : held
}
