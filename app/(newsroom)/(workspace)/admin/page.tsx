import { notFound, redirect } from 'next/navigation'

import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { adminTabs } from './_lib/admin-tabs.ts'

export const instant = false

/** The administration begins with the first tab that is open to this person. */
export default orMissing(async function AdminPage() {
  const actor = await requireActor()
  const [first] = adminTabs(actor)
  if (!first) notFound()
  redirect(first.href)
})
