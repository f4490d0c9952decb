import type { Queryable } from '#db/client'

import { getAssignment } from '../get-assignment.ts'
import { BY_LINK_MOVES } from '../schemas.ts'
import { findUnitLink } from './unit-links.ts'
import { isLeftOver } from '../workflow.ts'

/** What the holder of a unit's link sees and may do; null where the link cannot be used. A look uses nothing up. */
export async function getByLink(db: Queryable, { token, now }: { token: string; now: Date }) {
  const link = await findUnitLink(db, { token, now })
  if (!link) return null
  const { actor, assignmentId, expiresAt } = link
  const one = await getAssignment(db, { actor, assignmentId, now })
  const { words, merged, unit, part, dueOn, lockVersion, talks, draft, allowed, matter } = one
  return {
    assignmentId,
    title: matter.title,
    number: matter.number,
    divisionCode: matter.divisionCode,
    movers: matter.movers,
    words,
    merged,
    unit,
    part,
    dueOn,
    lockVersion,
    expiresAt,
    talks: talks.map(({ heldOn, way, moment, words: written }) => ({
      heldOn,
      way,
      moment,
      written,
    })),
    /** Whether an answer waits for its signer already; what is handed in takes its place. */
    isDrafted: draft !== null && draft.decidedAt === null,
    /** How the matter ended, where nobody waits for the unit any more; else null. */
    endedAs: isLeftOver(one.state, matter.state) ? matter.state : null,
    moves: BY_LINK_MOVES.filter((move) => allowed.has(move)),
  }
}

export type ByLinkScreen = NonNullable<Awaited<ReturnType<typeof getByLink>>>
