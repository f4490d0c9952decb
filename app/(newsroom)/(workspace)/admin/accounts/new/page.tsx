import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { PageBody, Spacer } from '#components/ui/page-head'
import { canRunAccounts } from '#domain/account/policy'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { AdminHead } from '../../_components/admin-head.tsx'
import { InviteForm } from '../_components/invite-form.tsx'
import { grantChoices } from '../_lib/grant-choices.ts'

export const metadata: Metadata = { title: '邀请' }
export const instant = false

export default orMissing(async function InvitePage() {
  const actor = await requireActor()
  if (!canRunAccounts(actor)) notFound()
  const choices = await grantChoices(database(), actor)
  return (
    <>
      <AdminHead actor={actor} current="/admin/accounts">
        <Spacer />
        <BackLink href="/admin/accounts">全部账号</BackLink>
      </AdminHead>
      <PageBody stack>
        <h2>邀请一位同事</h2>
        <InviteForm {...choices} />
      </PageBody>
    </>
  )
})
