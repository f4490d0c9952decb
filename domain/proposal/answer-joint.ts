import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import { proposalMovers } from '#db/schema/matter/matter-private'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { proposalMove, type MovedProposal } from './proposal-move.ts'

const schema = z.object({
  agrees: z.boolean(),
  /** Whether they want it public, in their own name. */
  consent: z.boolean().default(false),
  reason: plainText().trim().max(300, '最多 300 字').default(''),
})

/** Whether somebody moves a proposal together with its author; who does not says why. */
export function answerJoint(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = {
    move: ({ agrees }: z.output<typeof schema>) =>
      (agrees ? 'agree' : 'disagree') as 'agree' | 'disagree',
    command: 'answer-joint',
    schema,
  }
  return proposalMove(
    ctx,
    input,
    asked,
    async (tx, { matterId, enteredBy }, { agrees, consent, reason }) => {
      if (!agrees && reason === '') {
        throw new Refusal('invalid-input', '请改正标出的地方', { reason: ['请写理由'] })
      }
      await tx
        .update(proposalMovers)
        .set(
          agrees
            ? { agreedAt: ctx.now, agreedTo: null, consents: consent }
            : { disagreedAt: ctx.now, agreedAt: null, agreedTo: null, consents: null },
        )
        .where(
          and(
            eq(proposalMovers.matterId, matterId),
            eq(proposalMovers.accountId, ctx.actor.accountId),
          ),
        )
      return { named: [enteredBy], reason: agrees ? (consent ? '同意公开' : '不同意公开') : reason }
    },
  )
}
