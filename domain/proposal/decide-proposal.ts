import { and, eq, isNull, max } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { examinations } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { shanghaiDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { callPublishers } from '../matter/call-publishers.ts'
import type { LoadedProposal } from './load-proposal.ts'
import { peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'

const schema = z.object({
  confirms: z.boolean(),
  reason: plainText().trim().max(300, '最多 300 字').default(''),
})

/**
 * Another officer agrees with what was proposed, and it becomes so; or does not, says why, and it stays with the
 * officers. A filed proposal gets the next number of its session.
 */
export function decideProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = {
    move: ({ confirms }: z.output<typeof schema>, { waiting }: LoadedProposal) =>
      confirms && waiting ? waiting.decision : ('reject' as const),
    command: 'decide-proposal',
    schema,
    numbers: true as const,
  }
  return proposalMove(ctx, input, asked, async (tx, proposal, { confirms, reason }) => {
    if (!confirms && reason === '') {
      throw new Refusal('invalid-input', '请改正标出的地方', { reason: ['请写不同意的理由'] })
    }
    const [decided] = await tx
      .update(examinations)
      .set({ decidedBy: ctx.actor.accountId, decidedAt: ctx.now, isConfirmed: confirms })
      .where(and(eq(examinations.id, proposal.waitingId ?? 0), isNull(examinations.decidedAt)))
      .returning()
    if (!decided) throw new Refusal('conflict', '这条处理意见已经决定过了')
    if (!confirms) return { named: [decided.proposedBy], reason }
    const today = shanghaiDay(ctx.now)
    const notified = { named: [decided.proposedBy, ...peopleOf(proposal)] }
    // What its movers read of a decision was written by who proposed it.
    const why = decided.reason ?? undefined
    if (decided.decision === 'file') {
      const number = await markFiled(ctx, tx, proposal, null)
      return { ...notified, reason: why, set: { number, openedOn: today } }
    }
    if (decided.decision === 'merge') {
      const main = await findStanding(tx, proposal, decided.mergedInto)
      const number = await markFiled(ctx, tx, proposal, main)
      const openedOn = proposal.openedOn ?? today
      return { ...notified, reason: why, set: { number, openedOn, closedOn: today } }
    }
    return { ...notified, reason: why, set: { closedOn: today } }
  })
}

/**
 * The one that it is merged into, which may have been merged itself since that was proposed. What was merged into this one
 * goes along, so that one answer reaches everybody.
 */
async function findStanding(
  tx: Transaction,
  { matterId }: LoadedProposal,
  proposedMain: number | null,
): Promise<number> {
  const [main] = await tx
    .select({ id: proposals.matterId, mergedInto: proposals.mergedInto })
    .from(proposals)
    .where(eq(proposals.matterId, proposedMain ?? 0))
  const standing = main?.mergedInto ?? main?.id
  if (standing === undefined || standing === matterId) {
    throw new Refusal('conflict', '那一件已经并入这一件了，请不同意这条处理意见')
  }
  await tx.update(proposals).set({ mergedInto: standing }).where(eq(proposals.mergedInto, matterId))
  return standing
}

/** Returns its number. Final editors are called where readers have its session, and it only with the next publication. */
async function markFiled(
  { actor: { accountId }, now }: Context,
  tx: Transaction,
  proposal: LoadedProposal,
  mergedInto: number | null,
): Promise<number> {
  const { matterId, sessionId, publishedAt, consent, publicity, isFiled } = proposal
  await tx
    .update(proposals)
    .set({ isFiled: true, mergedInto })
    .where(eq(proposals.matterId, matterId))
  if (publishedAt !== null && consent && publicity === 'none' && !isFiled) {
    await callPublishers(tx, { accountId, now }, { ...proposal, movers: peopleOf(proposal) })
  }
  return proposal.number ?? (await nextNumber(tx, sessionId))
}

/** The number after the last of a session, which is locked, so that nobody else takes it. */
async function nextNumber(tx: Transaction, sessionId: number): Promise<number> {
  const [last] = await tx
    .select({ number: max(matters.number) })
    .from(matters)
    .where(and(eq(matters.sessionId, sessionId), isNull(matters.undoneAt)))
  return (last?.number ?? 0) + 1
}
