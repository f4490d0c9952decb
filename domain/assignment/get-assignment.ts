import { and, asc, desc, eq, isNull, ne, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { answers, talks } from '#db/schema/matter/answers'
import { proposalTexts } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { listActors, listUnitHolders } from '../account/list-actors.ts'
import { listMerged } from './list-merged.ts'
import { listSignedAnswers } from './list-signed-answers.ts'
import { ASSIGNMENT_MISSING, findMatterId, loadAssignments } from './load-assignment.ts'
import { loadMatter, namesOf } from './load-matter.ts'
import { nameByLink } from './links/name-by-link.ts'
import { can, canSee, isOfUnit, seesDrafts } from './policy.ts'
import { ASSIGNMENT_WORKFLOW, type AssignmentMove } from './workflow.ts'

const MAX_MOVES = 200
const MAX_ROWS = 100

/** What one unit has to answer, as its page shows it: the matter's words, talks, answers, and what this person may do. */
export async function getAssignment(
  db: Queryable,
  { actor, assignmentId, now }: { actor: Actor; assignmentId: number; now: Date },
) {
  const matterId = await findMatterId(db, assignmentId)
  if (matterId === null) throw new Refusal('not-found', ASSIGNMENT_MISSING)
  const matter = await loadMatter(db, matterId)
  const all = await loadAssignments(db, matter, now)
  const assignment = all.find((one) => one.assignmentId === assignmentId)
  if (!assignment || !canSee(actor, assignment)) {
    throw new Refusal('not-found', ASSIGNMENT_MISSING)
  }
  const isShown = seesDrafts(actor, assignment)
  const [[words], merged, talked, signed, draft, signers, moves] = [
    await db
      .select({
        situation: proposalTexts.situation,
        analysis: proposalTexts.analysis,
        advice: proposalTexts.advice,
      })
      .from(proposalTexts)
      .where(eq(proposalTexts.matterId, matterId)),
    await listMerged(db, matterId),
    await listTalks(db, assignmentId),
    await listSignedAnswers(db, [assignmentId]),
    isShown ? await findDraft(db, assignmentId) : null,
    isShown ? await listSigners(db, { unitId: assignment.unitId, now }) : [],
    await listMoves(db, { assignmentId, matterId, isOwn: isOfUnit(actor, assignment) }),
  ]
  const today = shanghaiDay(now)
  const moveNames = new Set(ASSIGNMENT_WORKFLOW.map(({ move }) => move))
  const allowed = [...moveNames].filter((move) => can(actor, move, assignment, today).allowed)
  const { movers, ...known } = matter
  return {
    ...assignment,
    matter: { ...known, movers: namesOf(matter) },
    /** Whether everybody who moves it has rated the answers. */
    isRated: movers.length > 0 && movers.every((one) => one.isRated),
    words: words ?? null,
    merged,
    /** The other units of the matter, without what they drafted. */
    others: all
      .filter((one) => one !== assignment)
      .map(({ unit, part, state, dueOn, answeredOn }) => ({
        unit,
        part,
        state,
        dueOn,
        answeredOn,
      })),
    talks: talked,
    answers: signed,
    /** The last one that is not signed, waiting or sent back; the unit's own. */
    draft,
    /** Who can sign for the unit, for who sees its drafts. */
    signers,
    moves,
    allowed: new Set<AssignmentMove>(allowed),
  }
}

export type AssignmentScreen = Awaited<ReturnType<typeof getAssignment>>

async function listSigners(db: Queryable, { unitId, now }: { unitId: number; now: Date }) {
  const accountIds = await listUnitHolders(db, { roles: ['unit-signer'], unitId, now })
  const people = await listActors(db, { accountIds, now })
  return people.map(({ accountId, displayName: name }) => ({ accountId, name }))
}

const listTalks = (db: Queryable, assignmentId: number) =>
  db
    .select({
      heldOn: talks.heldOn,
      way: talks.way,
      moment: talks.moment,
      words: talks.words,
      name: nameByLink(talks.unitLinkId),
    })
    .from(talks)
    .innerJoin(accounts, eq(accounts.id, talks.accountId))
    .where(eq(talks.assignmentId, assignmentId))
    .orderBy(asc(talks.heldOn), asc(talks.id))
    .limit(MAX_ROWS)

async function findDraft(db: Queryable, assignmentId: number) {
  const [row] = await db
    .select({
      text: answers.text,
      letterNumber: answers.letterNumber,
      resultClass: answers.resultClass,
      noTalkReason: answers.noTalkReason,
      promise: answers.promise,
      promiseOn: answers.promiseOn,
      draftedBy: nameByLink(answers.unitLinkId),
      createdAt: answers.createdAt,
      decidedAt: answers.decidedAt,
      isSigned: answers.isSigned,
    })
    .from(answers)
    .innerJoin(accounts, eq(accounts.id, answers.draftedBy))
    .where(eq(answers.assignmentId, assignmentId))
    .orderBy(desc(answers.id))
    .limit(1)
  if (!row || row.isSigned) return null
  const { isSigned: _, ...draft } = row
  return draft
}

/** What was done to it, the latest first; the people of a unit have what was done since it is theirs. */
async function listMoves(
  db: Queryable,
  { assignmentId, matterId, isOwn }: { assignmentId: number; matterId: number; isOwn: boolean },
) {
  const rows = await db
    .select({
      id: matterMoves.id,
      move: matterMoves.move,
      accountId: matterMoves.accountId,
      name: nameByLink(matterMoves.unitLinkId),
      reason: matterMoves.reason,
      createdAt: matterMoves.createdAt,
    })
    .from(matterMoves)
    .innerJoin(accounts, eq(accounts.id, matterMoves.accountId))
    .where(
      and(
        eq(matterMoves.matterId, matterId),
        or(
          eq(matterMoves.assignmentId, assignmentId),
          // Of the matter as a whole, what was done to all its units; the views of joint ones are for all.
          and(isNull(matterMoves.assignmentId), inWhole),
          eq(matterMoves.move, 'countersign'),
        ),
        ne(matterMoves.move, 'rate'),
      ),
    )
    .orderBy(desc(matterMoves.id))
    .limit(MAX_MOVES)
  const given = rows.findIndex(({ move }) => move === 'reassign')
  return isOwn && given >= 0 ? rows.slice(0, given + 1) : rows
}

const inWhole = or(
  eq(matterMoves.move, 'assign'),
  eq(matterMoves.move, 'redo'),
  eq(matterMoves.move, 'close'),
  eq(matterMoves.move, 'archive'),
)
