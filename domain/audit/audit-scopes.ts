import { or, type SQL } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import { scopesOf, wholeSite, type Actor } from '../account/actor.ts'
import { withinDivision } from '../division/within-division.ts'

/** The divisions whose history this auditor reads; everybody else is refused, admins too. */
export function auditScopes(actor: Actor): string[] {
  const scopes = scopesOf(actor, ['auditor'])
  if (scopes.length === 0) throw new Refusal('forbidden', '审计记录只给审计员看')
  return scopes
}

/**
 * SQL for "this auditor reads the row" over a log joined with its accounts. The auditor of the whole
 * site also reads what the system and strangers did.
 */
export function inAuditScope(actor: Actor): SQL | undefined {
  const scopes = auditScopes(actor)
  if (scopes.includes(wholeSite(actor))) return undefined
  return or(...scopes.map((code) => withinDivision(accounts.divisionCode, code)))
}
