import { Checkbox } from '#components/ui/checkbox'
import { Cell, CellNote, ColumnHead, RowHead, Table } from '#components/ui/table'
import type { AccountRow } from '#domain/account/list-accounts'
import type { Division } from '#domain/division/division'
import { formatMoment, isPast, shanghaiDay } from '#lib/dates'

import { formatDivision } from '../../../_lib/format-division.ts'
import { formatGrants } from '../../../_lib/format-grants.ts'
import { ACCOUNT_STATE_LABELS, stateOf } from '../_lib/account-state.ts'

const STATE_COLOURS = { invited: 'text-earth', open: '', closed: 'text-ink-3' } as const

/** Accounts one a row, each leading to its page. */
export function AccountTable({
  rows,
  mobiles,
  divisions,
  now,
  tickedBy,
}: {
  rows: readonly AccountRow[]
  /** Masked, by account: where nobody gave one there is no column. */
  mobiles: ReadonlyMap<number, string>
  divisions: readonly Division[]
  now: Date
  /** Who may tick rows to end them, themselves excepted; nobody when it is not given. */
  tickedBy?: number | undefined
}) {
  const ticked = tickedBy !== undefined
  return (
    <Table kind="records" narrow="cards" caption="编辑部的账号">
      <thead>
        <tr>
          {ticked && <ColumnHead>勾选</ColumnHead>}
          <ColumnHead>姓名</ColumnHead>
          <ColumnHead>用户名</ColumnHead>
          <ColumnHead>区划、单位</ColumnHead>
          {mobiles.size > 0 && <ColumnHead>手机</ColumnHead>}
          <ColumnHead>角色和范围</ColumnHead>
          <ColumnHead>状态</ColumnHead>
          {ticked && <ColumnHead>最近用过</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row)
          return (
            <tr key={row.id}>
              {ticked && (
                <Cell>
                  {row.id !== tickedBy && (
                    <Checkbox
                      name="accounts[]"
                      value={row.id}
                      aria-label={`勾选 ${row.displayName}（${row.loginName}）`}
                    />
                  )}
                </Cell>
              )}
              <RowHead strong>
                <a href={`/admin/accounts/${row.id}`}>{row.displayName}</a>
              </RowHead>
              <Cell label="用户名">{row.loginName}</Cell>
              <Cell label="区划">
                {formatDivision(divisions, row.divisionCode)}
                {row.unit && <CellNote>{row.unit}</CellNote>}
              </Cell>
              {mobiles.size > 0 && (
                <Cell brief label="手机">
                  {mobiles.get(row.id)}
                </Cell>
              )}
              <Cell label="角色">{formatRoles(row, divisions, now)}</Cell>
              <Cell brief label="状态" className={STATE_COLOURS[state]}>
                {ACCOUNT_STATE_LABELS[state]}
              </Cell>
              {ticked && (
                <Cell label="最近用过">
                  {row.lastSeenAt ? formatMoment(row.lastSeenAt, now) : '没有用过'}
                </Cell>
              )}
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
  const standing = row.grants.filter(({ endsOn }) => !isPast(endsOn, today))
  const later = standing.filter(({ startsOn }) => startsOn > today).length
  const held = formatGrants(
    { grants: standing.filter(({ startsOn }) => startsOn <= today) },
    divisions,
  )
  return later > 0 ? `${held}；另有 ${later} 个还没到日子` : held
}
