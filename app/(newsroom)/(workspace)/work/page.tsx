import { redirect } from 'next/navigation'

import { EmptyState } from '#components/newsroom/empty-state'
import { PageHead } from '#components/newsroom/page-head'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { listPlaces } from '../_lib/list-places.ts'

export const instant = false

/** Leads everybody to what their role does first: reviewing, then writing, then looking after. */
export default async function WorkPage() {
  const actor = await requireActor('/work')
  const places = (await listPlaces(database(), actor)).map(({ href }) => href)
  const first = ['/review', '/desk', '/admin/audit', '/admin/accounts'].find((href) =>
    places.includes(href),
  )
  if (first) redirect(first)
  return (
    <>
      <PageHead title="编辑部" />
      <div className="page-body">
        <EmptyState title="您现在没有角色">
          账号还在，但没有分配写稿、审稿或管理的范围。请联系管理员。
        </EmptyState>
      </div>
    </>
  )
}
