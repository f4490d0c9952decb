import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { findCommittee } from '../committee/find-committee.ts'
import { listMerged } from './list-merged.ts'
import { listSignedAnswers } from './list-signed-answers.ts'
import { ASSIGNMENT_MISSING, findMatterId, loadAssignments } from './load-assignment.ts'
import { loadMatter, namesOf } from './load-matter.ts'
import { canSee, canSeeMatter } from './policy.ts'

/**
 * What a unit answered last, as its letter and the form of the movers' opinion have it: for the unit, who follows the
 * matter and who moves it. Nobody's contact is known here, so none is in it.
 */
export async function getAnswered(
  db: Queryable,
  { actor, assignmentId, now }: { actor: Actor; assignmentId: number; now: Date },
) {
  const matterId = await findMatterId(db, assignmentId)
  if (matterId === null) throw new Refusal('not-found', ASSIGNMENT_MISSING)
  const matter = await loadMatter(db, matterId)
  const all = await loadAssignments(db, matter, now)
  const assignment = all.find((one) => one.assignmentId === assignmentId)
  if (!assignment || !(canSee(actor, assignment) || canSeeMatter(actor, matter))) {
    throw new Refusal('not-found', ASSIGNMENT_MISSING)
  }
  const answer = (await listSignedAnswers(db, [assignmentId])).at(-1)
  if (!answer) throw new Refusal('not-found', '这个单位还没有签发的答复')
  const [committee, merged, [session]] = await Promise.all([
    findCommittee(db, matter.divisionCode),
    listMerged(db, matterId),
    db
      .select({ term: committeeTerms.number, number: committeeSessions.number })
      .from(committeeSessions)
      .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
      .where(eq(committeeSessions.id, matter.sessionId)),
  ])
  if (!session) throw new Error(`Matter ${matterId} has no session`)
  const { number, title, ratingDueOn } = matter
  const { unit, part } = assignment
  return {
    committee: committee?.name ?? '',
    session,
    number,
    title,
    movers: namesOf(matter),
    /** What was merged into it: the answer is for all of them. */
    merged,
    unit,
    part,
    answer,
    ratingDueOn,
  }
}

export type Answered = Awaited<ReturnType<typeof getAnswered>>
