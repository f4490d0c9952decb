import { asc, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationMove } from '#db/consultation-states'
import { accounts } from '#db/schema/accounts'
import {
  consultationAgreements,
  consultationLamps,
  consultationMoves,
  consultationTalks,
  consultationVerdicts,
  consultationVisits,
} from '#db/schema/matter/consultation-steps'
import { handlingUnits } from '#db/schema/matter/handling-units'

import type { Actor } from '../account/actor.ts'
import { listMatterProofs } from '../matter/list-proofs.ts'
import { loadConsultation } from './load-consultation.ts'
import { canKeep } from '../matter/policy.ts'
import { awaitsSupervision, can } from './policy.ts'
import { moveOfRow } from './stored-move.ts'
import { CONSULTATION_WORKFLOW } from './workflow.ts'

const MAX_MOVES = 200

/** A topic as its page shows it: words, steps, what was done, and what this person may do. */
export async function getConsultation(
  db: Queryable,
  { actor, matterId }: { actor: Actor; matterId: number },
) {
  const consultation = await loadConsultation(db, { actor, matterId })
  const [visits, talks, agreements, lamps, [verdict], moves, proofs] = await Promise.all([
    db
      .select()
      .from(consultationVisits)
      .where(eq(consultationVisits.matterId, matterId))
      .orderBy(asc(consultationVisits.id)),
    db
      .select()
      .from(consultationTalks)
      .where(eq(consultationTalks.matterId, matterId))
      .orderBy(asc(consultationTalks.id)),
    db
      .select()
      .from(consultationAgreements)
      .where(eq(consultationAgreements.matterId, matterId))
      .orderBy(asc(consultationAgreements.id)),
    db
      .select({
        id: consultationLamps.id,
        lamp: consultationLamps.lamp,
        litOn: consultationLamps.litOn,
        dueOn: consultationLamps.dueOn,
        unit: handlingUnits.name,
        words: consultationLamps.words,
        createdAt: consultationLamps.createdAt,
      })
      .from(consultationLamps)
      .leftJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
      .where(eq(consultationLamps.matterId, matterId))
      .orderBy(asc(consultationLamps.id)),
    db.select().from(consultationVerdicts).where(eq(consultationVerdicts.matterId, matterId)),
    db
      .select({
        id: consultationMoves.id,
        move: consultationMoves.move,
        state: consultationMoves.state,
        doneOn: consultationMoves.doneOn,
        accountId: consultationMoves.accountId,
        name: accounts.displayName,
        reason: consultationMoves.reason,
        createdAt: consultationMoves.createdAt,
      })
      .from(consultationMoves)
      .innerJoin(accounts, eq(accounts.id, consultationMoves.accountId))
      .where(eq(consultationMoves.matterId, matterId))
      .orderBy(desc(consultationMoves.id))
      .limit(MAX_MOVES),
    listMatterProofs(db, matterId),
  ])
  const asked = CONSULTATION_WORKFLOW.map(({ move }) => move)
  const keeps = canKeep(actor, consultation.divisionCode).allowed
  return {
    ...consultation,
    /** Only for who keeps topics: editors look without knowing who asked. */
    askedBy: keeps ? consultation.askedBy : null,
    visits,
    talks,
    agreements,
    lamps,
    verdict: verdict ?? null,
    moves: moves.map((row) => ({ ...row, move: moveOfRow(row) })),
    proofs,
    dueOn: lamps.find(({ dueOn }) => dueOn !== null)?.dueOn ?? null,
    /** Whether this officer has to wait until somebody else looked after how it is handled. */
    awaitsSupervision: awaitsSupervision(actor, consultation),
    allowed: new Set<ConsultationMove>(
      asked.filter((move) => can(actor, move, consultation).allowed),
    ),
  }
}

export type ConsultationScreen = Awaited<ReturnType<typeof getConsultation>>
