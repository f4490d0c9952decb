import { redirect } from 'next/navigation'

import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { requireActor } from '#server/session'

import { workplaceOf } from '../_lib/workplace.ts'

export const instant = false

/** Leads everybody to where their work begins. */
export default async function WorkPage() {
  const actor = await requireActor()
  const workplace = workplaceOf(actor)
  if (workplace) redirect(workplace)
  return (
    <>
      <PageHead title="编辑部" />
      <PageBody>
        <EmptyState title="您现在没有角色">
          账号还在，但没有分配写稿、审稿或管理的范围。请联系管理员。
        </EmptyState>
      </PageBody>
    </>
  )
}
