import { holdsAnywhere, unitsOf, type Actor } from '#domain/account/actor'
import { seesDispatch } from '#domain/assignment/policy'
import { isEditor } from '#domain/edition/policy'

import { adminTabs } from '../admin/_lib/admin-tabs.ts'

/** The page where a person's work begins: reviewing, then writing, then looking after; null without a role. */
export function workplaceOf(actor: Actor): string | null {
  if (isEditor(actor)) return '/review'
  if (holdsAnywhere(actor, 'correspondent')) return '/desk'
  if (holdsAnywhere(actor, 'officer')) return '/matters/triage'
  if (holdsAnywhere(actor, 'member')) return '/matters/mine'
  if (seesDispatch(actor)) return '/matters/dispatch'
  if (unitsOf(actor).length > 0) return '/matters/unit'
  if (holdsAnywhere(actor, 'auditor')) return '/admin/audit'
  return adminTabs(actor)[0]?.href ?? null
}
