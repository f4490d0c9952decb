import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import {
  consultationAgreements,
  consultationMoves,
  consultationTalks,
  consultationVisits,
} from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'

import { SHOWN_MOVES } from '../list-consultation-moves.ts'
import { selectShown, withSteps } from './shown-consultations.ts'
import { isSeen, isShown } from './shown-scope.ts'
import { moveOfRow } from '../stored-move.ts'
import { isLeft } from '../workflow.ts'

/** A topic with all that readers have of it; null for one that they do not have, whether it exists or not. */
export async function findShownConsultation(
  db: Queryable,
  { divisionCode, matterId }: { divisionCode: string; matterId: number },
) {
  const [row] = await selectShown(db).where(
    and(isShown, eq(matters.id, matterId), eq(matters.divisionCode, divisionCode)),
  )
  const [shown] = row ? await withSteps(db, [row]) : []
  if (!shown) return null
  const [visits, talks, agreements, moves] = await Promise.all([
    db
      .select({
        day: consultationVisits.visitedOn,
        place: consultationVisits.place,
        found: consultationVisits.found,
      })
      .from(consultationVisits)
      .innerJoin(consultations, eq(consultations.matterId, consultationVisits.matterId))
      .where(and(eq(consultationVisits.matterId, matterId), isSeen(consultationVisits)))
      .orderBy(asc(consultationVisits.id)),
    db
      .select({
        day: consultationTalks.heldOn,
        place: consultationTalks.place,
        form: consultationTalks.form,
        members: consultationTalks.members,
        residents: consultationTalks.residents,
        departments: consultationTalks.departments,
        experts: consultationTalks.experts,
      })
      .from(consultationTalks)
      .innerJoin(consultations, eq(consultations.matterId, consultationTalks.matterId))
      .where(and(eq(consultationTalks.matterId, matterId), isSeen(consultationTalks)))
      .orderBy(asc(consultationTalks.id)),
    db
      .select({ day: consultationAgreements.agreedOn, text: consultationAgreements.text })
      .from(consultationAgreements)
      .innerJoin(consultations, eq(consultations.matterId, consultationAgreements.matterId))
      .where(and(eq(consultationAgreements.matterId, matterId), isSeen(consultationAgreements)))
      .orderBy(asc(consultationAgreements.id)),
    listShownMoves(db, matterId),
  ])
  return {
    ...shown,
    visits,
    talks,
    agreements,
    moves,
    becameProposal: isLeft(shown.state) ? await findProposal(db, matterId) : null,
  }
}

async function listShownMoves(db: Queryable, matterId: number) {
  const rows = await db
    .select({
      move: consultationMoves.move,
      state: consultationMoves.state,
      doneOn: consultationMoves.doneOn,
      reason: consultationMoves.reason,
      createdAt: consultationMoves.createdAt,
    })
    .from(consultationMoves)
    .innerJoin(consultations, eq(consultations.matterId, consultationMoves.matterId))
    .where(
      and(
        eq(consultationMoves.matterId, matterId),
        isSeen(consultationMoves),
        inArray(consultationMoves.move, [...SHOWN_MOVES]),
      ),
    )
    .orderBy(asc(consultationMoves.id))
  return rows.map((row) => ({ ...row, move: moveOfRow(row) }))
}

/** The number of the proposal that a topic became; null where it is none, or has no number. */
async function findProposal(db: Queryable, matterId: number): Promise<number | null> {
  const proposal = alias(matters, 'became')
  const [row] = await db
    .select({ number: proposal.number })
    .from(consultations)
    .innerJoin(proposal, eq(proposal.id, consultations.divertedTo))
    .where(eq(consultations.matterId, matterId))
  return row?.number ?? null
}

export type ShownConsultationPage = NonNullable<Awaited<ReturnType<typeof findShownConsultation>>>
