import type { Metadata } from 'next'

import { ButtonLink } from '#components/ui/button'
import { State } from '#components/ui/state'
import { listLeadersForAdmin } from '#domain/leader/list-leaders-for-admin'
import { database } from '#server/database'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { AdminHead } from '../_components/admin-head.tsx'
import { AdminList } from '../_components/admin-list.tsx'
import { SearchSelect } from '../../_components/search-form.tsx'
import { readListAddress } from '../_lib/read-list-address.ts'
import { LeaderTable } from './_components/leader-table.tsx'

export const metadata: Metadata = { title: '领导名录' }
export const instant = false

const HERE = '/admin/leaders'
const STATES = ['standing', 'ended'] as const

export default orMissing(async function LeadersPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const { actor, query, text, after } = await readListAddress(searchParams)
  const state = oneOf(query['state'], STATES)
  const now = new Date()
  const search = { actor, now, text, state, after }
  const { rows, total, next } = await orNotFound(listLeadersForAdmin(database(), search))
  return (
    <>
      <AdminHead actor={actor} current={HERE}>
        <State grow>共 {total} 行</State>
        <ButtonLink kind="primary" href={`${HERE}/new`}>
          加人
        </ButtonLink>
      </AdminHead>
      <AdminList
        action={HERE}
        query={query}
        label="姓名、职务或单位"
        asked={{ q: text, state }}
        choices={
          <SearchSelect
            name="state"
            label="状态"
            value={state}
            choices={[
              ['standing', '在任'],
              ['ended', '已卸任'],
            ]}
          />
        }
        found={rows.length}
        next={next}
        empty={(searched) =>
          searched
            ? { title: '没有找到这样的人', hint: '少写几个字再找。' }
            : {
                title: '名录还是空的',
                hint: '加上本省各单位领导的姓名、职务、排序和任期，写稿、审稿时会照它核对职务和排序。可以从表格里一次贴许多行。',
              }
        }
        changes={{ actor, subject: 'leader', now }}
      >
        <LeaderTable rows={rows} now={now} />
      </AdminList>
    </>
  )
})
