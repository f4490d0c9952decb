import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { ratings } from '#db/schema/matter/answers'
import { proposalMovers } from '#db/schema/matter/matter-private'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { holds, type Actor } from '../account/actor.ts'
import { listSignedAnswers } from './list-signed-answers.ts'
import { loadAssignments } from './load-assignment.ts'
import { loadMatter, MATTER_MISSING } from './load-matter.ts'
import { canHandle, canSee, canSeeMatter, ratesFor } from './policy.ts'
import { HANDLING_WORKFLOW, isClosed, type HandlingMove } from './workflow.ts'

/**
 * How a matter is handled, for who moves it and who follows it: its units with what they answered, who rated it, and what
 * this person may do. Movers have their own rating; officers have all.
 */
export async function getHandling(
  db: Queryable,
  { actor, matterId, now }: { actor: Actor; matterId: number; now: Date },
) {
  const matter = await loadMatter(db, matterId)
  if (!canSeeMatter(actor, matter)) throw new Refusal('not-found', MATTER_MISSING)
  const all = await loadAssignments(db, matter, now)
  const signed = await listSignedAnswers(
    db,
    all.map(({ assignmentId }) => assignmentId),
  )
  const isOfficer = holds(actor, 'officer', matter.divisionCode)
  const own = matter.movers.filter(({ accountId }) => accountId === actor.accountId)
  const rated = isOfficer ? matter.movers : own
  const today = shanghaiDay(now)
  const open = ratesFor(actor, matter)
  return {
    matterId,
    lockVersion: matter.lockVersion,
    divisionCode: matter.divisionCode,
    state: matter.state,
    refusals: matter.refusals,
    ratingDueOn: matter.ratingDueOn,
    assignments: all.map((assignment) => ({
      assignmentId: assignment.assignmentId,
      lockVersion: assignment.lockVersion,
      unitId: assignment.unitId,
      unit: assignment.unit,
      part: assignment.part,
      state: assignment.state,
      assignedOn: assignment.assignedOn,
      dueOn: assignment.dueOn,
      extendedFrom: assignment.extendedFrom,
      answeredOn: assignment.answeredOn,
      /** Whether this person has its page. */
      isSeen: canSee(actor, assignment),
      answers: signed.filter((one) => one.assignmentId === assignment.assignmentId),
    })),
    ratings: await listRatings(
      db,
      rated.map(({ moverId }) => moverId),
    ),
    /** How many have rated, of how many who move it. */
    rated: matter.movers.filter(({ isRated }) => isRated).length,
    movers: matter.movers.length,
    /** For whom this person may write a rating down; their own is `isOwn`. */
    toRate: matter.movers
      .filter(({ moverId }) => open.includes(moverId))
      .map(({ moverId, name, accountId }) => ({
        moverId,
        name,
        isOwn: accountId === actor.accountId,
      })),
    allowed: new Set<HandlingMove>(
      WHOLE.filter((move) => canHandle(actor, move, matter, today).allowed),
    ),
    closeVerdict: canHandle(actor, 'close', matter, today),
    /** Of officers alone, once it is closed; null for all others and before. */
    archiveVerdict:
      isOfficer && isClosed(matter.state) ? canHandle(actor, 'archive', matter, today) : null,
  }
}

const WHOLE = HANDLING_WORKFLOW.flatMap(({ move }) =>
  move === 'sign' || move === 'answer' ? [] : [move],
)

const listRatings = (db: Queryable, moverIds: readonly number[]) =>
  db
    .select({
      name: proposalMovers.name,
      attitude: ratings.attitude,
      result: ratings.result,
      words: ratings.words,
      /** Written down by an officer, from paper. */
      isFromPaper: sql<boolean>`${proposalMovers.accountId} is null`,
      createdAt: ratings.createdAt,
    })
    .from(ratings)
    .innerJoin(proposalMovers, eq(proposalMovers.id, ratings.moverId))
    .where(and(inArray(ratings.moverId, [...moverIds]), isNull(ratings.redoneAt)))
    .orderBy(asc(ratings.id))
