import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { seenWithin } from './policy.ts'

/** The divisions of a place whose figures the actor may see; refuses when there are none. */
export function requireDivision(actor: Actor, divisionCode: string): string[] {
  const codes = seenWithin(actor, divisionCode)
  if (codes.length === 0) throw new Refusal('forbidden', '您不能看这个地区的统计')
  return codes
}
