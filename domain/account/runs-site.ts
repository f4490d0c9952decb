import { provinceOf } from '../division/covers.ts'
import { holds, type Actor } from './actor.ts'

/** Whether the actor may change what the whole site stands on: an admin of the province. */
export function runsSite(actor: Actor): boolean {
  return holds(actor, 'admin', provinceOf(actor.divisionCode))
}

export const NOT_RUN = '只有全省的管理员可以改'
