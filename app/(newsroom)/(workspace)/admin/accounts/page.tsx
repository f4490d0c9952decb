import type { Metadata } from 'next'

import { NextPage } from '#components/newsroom/next-page'
import { listAccounts } from '#domain/account/list-accounts'
import { listDivisions } from '#domain/division/list-divisions'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { divisionWords } from '../../_lib/division-words.ts'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { wordGrants } from '../../_lib/word-grants.ts'
import { AdminHead } from '../_components/admin-head.tsx'

export const metadata: Metadata = { title: '账号' }
export const instant = false

export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/admin/accounts')
  const after = textOf((await searchParams)['after'])
  const db = database()
  const [{ rows, next }, divisions] = await Promise.all([
    orNotFound(listAccounts(db, { actor, after })),
    listDivisions(db),
  ])
  return (
    <>
      <AdminHead actor={actor} current="/admin/accounts" />
      <div className="page-body">
        <table className="table accounts">
          <caption className="unseen">编辑部的账号</caption>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">用户名</th>
              <th scope="col">单位</th>
              <th scope="col">角色和范围</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.displayName}
                  {row.closedAt && <small className="late">已停用</small>}
                </td>
                <td>{row.loginName}</td>
                <td>{divisionWords(divisions, row.divisionCode)}</td>
                <td>{wordGrants(row, divisions)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <NextPage base="/admin/accounts" next={next} started={after !== undefined} />
      </div>
    </>
  )
}
