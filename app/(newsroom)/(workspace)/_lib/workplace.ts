import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { isEditor } from '#domain/edition/policy'

import { adminTabs } from '../admin/_lib/admin-tabs.ts'

/** Who works with assignments has no screen of their own yet. */
const NOT_YET = ['dispatcher', 'unit-signer', 'unit-clerk', 'overseer'] as const

/** The page where a person's work begins: reviewing, then writing, then looking after; null without a role. */
export function workplaceOf(actor: Actor): string | null {
  if (isEditor(actor)) return '/review'
  if (holdsAnywhere(actor, 'correspondent')) return '/desk'
  if (holdsAnywhere(actor, 'officer')) return '/matters/triage'
  if (holdsAnywhere(actor, 'member')) return '/matters/mine'
  if (NOT_YET.some((role) => holdsAnywhere(actor, role))) return '/account'
  if (holdsAnywhere(actor, 'auditor')) return '/admin/audit'
  return adminTabs(actor)[0]?.href ?? null
}
