import { Refusal } from '#lib/refusal'

import { provinceOf } from '../division/covers.ts'
import { holds, type Actor } from './actor.ts'

/** Whether the actor may change the settings of the whole site: an admin of the province. */
export function runsSite(actor: Actor): boolean {
  return holds(actor, 'admin', provinceOf(actor.divisionCode))
}

/** Throws forbidden for everybody but the admins of the province. */
export function requireSiteAdmin(actor: Actor, message = '只有全省的管理员可以改'): void {
  if (!runsSite(actor)) throw new Refusal('forbidden', message)
}
