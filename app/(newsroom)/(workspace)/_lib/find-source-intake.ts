import type { Queryable } from '#db/client'
import type { IntakeDestination } from '#db/intake-states'
import type { Actor } from '#domain/account/actor'
import { getIntake } from '#domain/intake/get-intake'

import { orNotFound } from './or-not-found.ts'
import { parseId, textOf } from './search-params.ts'

interface Asked {
  actor: Actor
  /** What the address says after `intake=`. */
  asked: string | string[] | undefined
  destination: IntakeDestination
}

/** The intake that stands beside an empty form; null without one, and where it became something already. */
export async function findSourceIntake(db: Queryable, { actor, asked, destination }: Asked) {
  const intakeId = parseId(textOf(asked) ?? '')
  if (intakeId === null) return null
  const intake = await orNotFound(getIntake(db, { actor, intakeId }))
  return intake.destination === destination && intake.became === null ? intake : null
}
