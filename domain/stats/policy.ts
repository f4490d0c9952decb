import type { Role } from '#db/states'

import { scopesOf, type Actor } from '../account/actor.ts'
import { covers, enclosing } from '../division/covers.ts'

// Whose figures a person may see: editors and admins those of everybody in their divisions, everybody
// else their own. Auditors read history, not figures.
const OVERSEES: readonly Role[] = ['editor1', 'editor2', 'editor3', 'admin']

/** The divisions in which the actor sees everybody's figures. */
export function overseenBy(actor: Actor): string[] {
  const scopes = [...new Set(scopesOf(actor, OVERSEES))]
  return scopes.filter((code) => !scopes.some((other) => other !== code && covers(other, code)))
}

/**
 * The part of a place that the actor sees: the place itself, or those of their divisions that lie in it;
 * nothing when none of them does.
 */
export function seenWithin(actor: Actor, divisionCode: string): string[] {
  const scopes = overseenBy(actor)
  if (scopes.some((scope) => covers(scope, divisionCode))) return [divisionCode]
  return scopes.filter((scope) => covers(divisionCode, scope))
}

/** The narrowest division that holds everything the actor oversees; null when they oversee nothing. */
export function homeOf(actor: Actor): string | null {
  const [first, ...others] = overseenBy(actor)
  if (first === undefined) return null
  return enclosing(first).find((code) => others.every((other) => covers(code, other))) ?? null
}

/** Whether the actor may see one person's figures: their own, or those of a division they oversee. */
export function canSeePerson(
  actor: Actor,
  person: { accountId: number | null; divisionCode: string },
): boolean {
  if (person.accountId !== null && person.accountId === actor.accountId) return true
  return overseenBy(actor).some((scope) => covers(scope, person.divisionCode))
}
