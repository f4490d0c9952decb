import { and, eq, isNull } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { findOpenSession } from '../proposal/open-session.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import type { LoadedConsultation } from './load-consultation.ts'
import { decisionSchema } from './schemas.ts'

type Decision = z.output<typeof decisionSchema>

/** Another officer takes a topic up, leaves it out with a reason that readers see, or passes it on. */
export function decideConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = {
    move: ({ decision }: Decision) => decision,
    command: 'decide-consultation',
    schema: decisionSchema,
  }
  return consultationMove(ctx, input, asked, async (tx, consultation, decided) => {
    const { decision, diversion, reason } = decided
    const today = shanghaiDay(ctx.now)
    const named = [consultation.enteredBy]
    if (decision === 'select') return { named, reason }
    const matter = { closedOn: today }
    if (decision === 'leave-out') return { named, reason, matter }
    const divertedTo =
      diversion === 'proposal' ? await findProposal(tx, consultation, { ...decided, today }) : null
    return { named, reason, matter, set: { diversion, divertedTo } }
  })
}

/** The proposal of the open session that it became; null where it has no number yet. */
async function findProposal(
  tx: Transaction,
  { divisionCode }: LoadedConsultation,
  { proposalNumber, today }: Decision & { today: string },
): Promise<number | null> {
  if (proposalNumber === null) return null
  const session = await findOpenSession(tx, { divisionCode, today })
  const [found] = session
    ? await tx
        .select({ id: matters.id })
        .from(matters)
        .where(
          and(
            eq(matters.sessionId, session.sessionId),
            eq(matters.number, proposalNumber),
            isNull(matters.undoneAt),
          ),
        )
    : []
  if (!found) {
    const issue = `本次会议没有第 ${proposalNumber} 号提案`
    throw new Refusal('invalid-input', '请改正标出的地方', { proposalNumber: [issue] })
  }
  return found.id
}
