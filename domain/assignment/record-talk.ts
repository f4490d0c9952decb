import { talks } from '#db/schema/matter/answers'
import { formatDay } from '#lib/dates'
import { TALK_WAY_LABELS } from '#lib/matter-labels'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { assignmentMove } from './assignment-move.ts'
import type { Moved } from './handling-move.ts'
import { talkSchema } from './schemas.ts'

/** A unit writes down when and how it talked with those who move the matter. */
export function recordTalk(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'talk', command: 'record-talk', schema: talkSchema } as const
  return assignmentMove(ctx, input, asked, async (tx, { assignmentId }, talk, today) => {
    if (talk.heldOn > today) {
      throw new Refusal('invalid-input', '请改正标出的地方', { heldOn: ['还没有到这一天'] })
    }
    const { accountId } = ctx.actor
    await tx.insert(talks).values({
      ...talk,
      assignmentId,
      accountId,
      unitLinkId: ctx.unitLink?.unitLinkId ?? null,
      createdAt: ctx.now,
    })
    return {
      reason: `${formatDay(talk.heldOn)} ${TALK_WAY_LABELS[talk.way]}`,
      calls: [{ event: 'assignment.talk', accountIds: [], assignmentId }],
    }
  })
}
