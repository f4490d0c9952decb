import { isPast } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { beginPromise } from '../promise/begin-promise.ts'
import { supersedePromises } from '../promise/supersede-promises.ts'
import { assignmentMove } from './assignment-move.ts'
import { decideAnswer } from './decide-answer.ts'
import type { Moved } from './handling-move.ts'
import { peopleOf } from './load-matter.ts'
import { signsOnBehalf } from './policy.ts'
import { noSchema } from './schemas.ts'
import { isToRate } from './workflow.ts'

const ON_BEHALF = '这个单位没有签发人账号，由提案专员代录'

const PROMISE_PAST = '承诺的日子已经过了，请退回起草的人改日子'

/** A signer signs what another drafted: the unit has answered; once all have, who moves the matter is asked to rate. */
export function answerAssignment(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'answer', command: 'answer-assignment', schema: noSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, assignment, _, today, matterState) => {
    const { assignmentId, unitId, matter } = assignment
    const { resultClass, draftedBy, promise, promiseOn } = await decideAnswer(tx, ctx, {
      assignmentId,
      isSigned: true,
    })
    if (isPast(promiseOn, today)) throw new Refusal('conflict', PROMISE_PAST)
    if (promise !== null && promiseOn !== null) {
      const { matterId } = matter
      const made = {
        matterId,
        unitId,
        assignmentId,
        articleId: null,
        agreementId: null,
        words: promise,
        dueOn: promiseOn,
      }
      await beginPromise(tx, ctx, 'begin', made)
      await supersedePromises(tx, ctx, made)
    }
    return {
      ...(signsOnBehalf(ctx.actor, assignment) ? { reason: ON_BEHALF } : {}),
      set: { answeredOn: today, resultClass },
      calls: [
        { event: 'assignment.answer', accountIds: [draftedBy], assignmentId },
        ...(isToRate(matterState)
          ? [{ event: 'matter.answer', accountIds: peopleOf(matter) }]
          : []),
      ],
    }
  })
}
