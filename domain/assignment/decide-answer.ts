import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { answers } from '#db/schema/matter/answers'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** The draft that waits, signed or sent back by another person than who wrote it. */
export async function decideAnswer(
  tx: Transaction,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  { assignmentId, isSigned }: { assignmentId: number; isSigned: boolean },
): Promise<typeof answers.$inferSelect> {
  const [decided] = await tx
    .update(answers)
    .set({ decidedBy: actor.accountId, decidedAt: now, isSigned })
    .where(and(eq(answers.assignmentId, assignmentId), isNull(answers.decidedAt)))
    .returning()
  if (!decided) throw new Refusal('conflict', '没有等签发的答复')
  return decided
}
