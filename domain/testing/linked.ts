import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'

import { moveByLink } from '../assignment/links/move-by-link.ts'
import { openUnitLink } from '../assignment/links/open-unit-link.ts'
import type { ByLinkMove } from '../assignment/schemas.ts'
import { findOpenLink } from '../assignment/links/unit-links.ts'
import { assigned, seenAssignment, setAssignmentStage } from './assignments.ts'
import { SEALING_KEY } from './second-factor.ts'
import { as, NOW, requestKey } from './stage.ts'

/** A matter with its first unit, which has no account, and what its link does in the version that is there. */
export async function linked(db: Queryable, session?: Parameters<typeof setAssignmentStage>[1]) {
  const stage = await setAssignmentStage(db, session)
  const { unitId } = stage
  const matterId = await assigned(db, stage)
  const seen = () => seenAssignment(db, matterId, unitId)
  const request = await seen()
  await openUnitLink(as(db, stage.dispatcher), request, { key: SEALING_KEY })
  const { assignmentId } = request
  await db.update(roleGrants).set({ endsOn: '2026-03-01' }).where(eq(roleGrants.unitId, unitId))
  const link = await findOpenLink(db, { assignmentId, now: NOW, key: SEALING_KEY })
  const token = link?.token ?? ''
  const move = async (name: ByLinkMove, given: object = {}) => {
    const { lockVersion } = await seen()
    const asked = { token, move: name, lockVersion, requestKey: requestKey(), ...given }
    return moveByLink({ db, now: NOW }, asked)
  }
  return { stage, matterId, assignmentId, token, seen, move }
}
