import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { Spacer } from '#components/ui/page-head'
import { ROLES } from '#db/states'
import { scopesOf } from '#domain/account/actor'
import { listMaskedMobiles } from '#domain/account/contact/mobile'
import { ACCOUNT_FILTERS, listAccounts } from '#domain/account/list-accounts'
import { canRunAccounts } from '#domain/account/policy'
import { runsSite } from '#domain/account/runs-site'
import { listDivisions } from '#domain/division/list-divisions'
import { covers } from '#domain/division/covers'
import { ROLE_LABELS } from '#lib/labels'
import { database } from '#server/database'
import { env } from '#server/env'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { AsleepAccounts } from './_components/asleep-accounts.tsx'
import { AccountTable } from './_components/account-table.tsx'
import { ACCOUNT_FILTER_LABELS } from './_lib/account-state.ts'

export const metadata: Metadata = { title: '账号' }
export const instant = false

const HERE = '/admin/accounts'

export default orMissing(async function AccountsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const role = oneOf(query['role'], ROLES)
  const state = oneOf(query['state'], ACCOUNT_FILTERS)
  const db = database()
  const divisions = await listDivisions(db)
  const division = divisions.find(({ slug }) => slug === query['place'])
  const search = { actor, text, role, state, divisionCode: division?.code, after }
  const { rows, next } = await orNotFound(listAccounts(db, search))
  const accountIds = rows.map(({ id }) => id)
  const mobiles = await listMaskedMobiles(db, { accountIds, key: env().sealingKey })
  const scopes = scopesOf(actor, ['admin', 'auditor', 'editor1'])
  const asked = { q: text, role, state, place: division?.slug }
  const ends = state === 'asleep' && canRunAccounts(actor)
  const table = (
    <AccountTable
      rows={rows}
      mobiles={mobiles}
      divisions={divisions}
      now={new Date()}
      tickedBy={ends ? actor.accountId : undefined}
    />
  )
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <Spacer />
        {runsSite(actor) && <ButtonLink href="/admin/accounts/import">批量开账号</ButtonLink>}
        {canRunAccounts(actor) && (
          <ButtonLink kind="primary" href="/admin/accounts/new">
            邀请
          </ButtonLink>
        )}
      </AdminHead>
      <AdminList
        action={HERE}
        query={query}
        label="姓名或用户名"
        asked={asked}
        choices={
          <>
            <SearchSelect
              name="place"
              label="地区"
              value={division?.slug}
              choices={divisions
                .filter(({ code }) => scopes.some((scope) => covers(scope, code)))
                .map(({ slug, name, level }) => [slug, level === 'county' ? `　${name}` : name])}
            />
            <SearchSelect
              name="role"
              label="角色"
              value={role}
              choices={ROLES.map((one) => [one, ROLE_LABELS[one]])}
            />
            <SearchSelect
              name="state"
              label="状态"
              value={state}
              choices={ACCOUNT_FILTERS.map((one) => [one, ACCOUNT_FILTER_LABELS[one]])}
            />
          </>
        }
        found={rows.length}
        next={next}
        empty={(searched) =>
          searched
            ? { title: '没有找到这样的账号', hint: '少写几个字，或放宽地区、角色再找。' }
            : { title: '还没有账号', hint: '邀请第一位通讯员，对方用链接自己设密码。' }
        }
      >
        {ends ? <AsleepAccounts>{table}</AsleepAccounts> : table}
      </AdminList>
    </>
  )
})
