import { Refusal } from '#lib/refusal'

import { holds, wholeSite, type Actor } from './actor.ts'

/** Whether the actor may change the settings of the whole site: an admin of the province, or of the one county. */
export function runsSite(actor: Actor): boolean {
  return holds(actor, 'admin', wholeSite(actor))
}

/** Throws forbidden for everybody but the admins of the whole site. */
export function requireSiteAdmin(actor: Actor, message = '只有全省的管理员可以改'): void {
  if (!runsSite(actor)) throw new Refusal('forbidden', message)
}
