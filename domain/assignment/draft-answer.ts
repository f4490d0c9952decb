import { count, eq, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { answers, talks } from '#db/schema/matter/answers'
import { isPast } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { listHolders, listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import type { LoadedAssignment } from './load-assignment.ts'
import { answerSchema } from './schemas.ts'

const PROMISE_PAST = '承诺的日子已经过了，请写今天或以后的日子'

/** Somebody of the unit writes the answer for a signer; what waits already is replaced by it. */
export function draftAnswer(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'draft-answer', command: 'draft-answer', schema: answerSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, assignment, drafted, today) => {
    const { assignmentId } = assignment
    if (drafted.promiseOn !== '' && isPast(drafted.promiseOn, today)) {
      throw new Refusal('invalid-input', '请改正标出的地方', { promiseOn: [PROMISE_PAST] })
    }
    const [talked] = await tx
      .select({ count: count() })
      .from(talks)
      .where(eq(talks.assignmentId, assignmentId))
    if (talked?.count === 0 && drafted.noTalkReason === '') {
      throw new Refusal('invalid-input', '请改正标出的地方', {
        noTalkReason: ['还没有记下和提出人的沟通，请先记下，或者写明没有沟通的理由'],
      })
    }
    const answer = {
      text: drafted.text,
      letterNumber: drafted.letterNumber || null,
      resultClass: drafted.resultClass,
      noTalkReason: drafted.noTalkReason || null,
      promise: drafted.promise || null,
      promiseOn: drafted.promiseOn || null,
      draftedBy: ctx.actor.accountId,
      unitLinkId: ctx.unitLink?.unitLinkId ?? null,
      createdAt: ctx.now,
    }
    await tx
      .insert(answers)
      .values({ ...answer, assignmentId })
      .onConflictDoUpdate({
        target: answers.assignmentId,
        targetWhere: sql`${answers.decidedAt} is null`,
        set: answer,
      })
    return {
      calls: [
        {
          event: 'assignment.draft-answer',
          accountIds: await listWhoSigns(tx, ctx, assignment),
          assignmentId,
        },
      ],
    }
  })
}

/** The signers of the unit; where it has none, the officers who sign what came by its link. */
async function listWhoSigns(
  tx: Transaction,
  { now, unitLink }: Context,
  { unitId, hasSigner, matter }: LoadedAssignment,
): Promise<number[]> {
  if (hasSigner || !unitLink) return listUnitHolders(tx, { roles: ['unit-signer'], unitId, now })
  const { divisionCode } = matter
  const officers = await listHolders(tx, { role: 'officer', divisionCode, now })
  return officers.map(({ accountId }) => accountId)
}
