import type { AccountRow } from '#domain/account/list-accounts'
import type { DivisionRow } from '#domain/division/list-divisions'
import { shanghaiDay } from '#lib/dates'

import { divisionWords } from '../../../_lib/division-words.ts'
import { wordGrants } from '../../../_lib/word-grants.ts'
import { ACCOUNT_STATE_WORDS, stateOf } from '../_lib/account-state.ts'

/** Accounts one a row, each leading to its page. */
export function AccountTable({
  rows,
  divisions,
  now,
}: {
  rows: readonly AccountRow[]
  divisions: readonly DivisionRow[]
  now: Date
}) {
  return (
    <table className="table admin-table">
      <caption className="unseen">编辑部的账号</caption>
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">用户名</th>
          <th scope="col">单位</th>
          <th scope="col">角色和范围</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row)
          return (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/admin/accounts/${row.id}`}>{row.displayName}</a>
              </th>
              <td data-label="用户名">{row.loginName}</td>
              <td data-label="单位">{divisionWords(divisions, row.divisionCode)}</td>
              <td data-label="角色">{heldWords(row, divisions, now)}</td>
              <td data-label="状态" className={`brief account-${state}`}>
                {ACCOUNT_STATE_WORDS[state]}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The roles held today, and how many begin later. */
function heldWords(row: AccountRow, divisions: readonly DivisionRow[], now: Date): string {
  const today = shanghaiDay(now)
  const standing = row.grants.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const later = standing.filter(({ startsOn }) => startsOn > today).length
  const held = wordGrants(
    { grants: standing.filter(({ startsOn }) => startsOn <= today) },
    divisions,
  )
  return later > 0 ? `${held}；另有 ${later} 个还没到日子` : held
}
