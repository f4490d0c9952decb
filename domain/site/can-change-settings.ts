import { holds, type Actor } from '../account/actor.ts'
import { provinceOf } from '../division/covers.ts'

/** Whether the actor may say what the whole site calls itself: an admin of the province. */
export function canChangeSettings(actor: Actor): boolean {
  return holds(actor, 'admin', provinceOf(actor.divisionCode))
}
