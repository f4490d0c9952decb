import { and, eq, isNull, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { examinations } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'
import { deny, requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import type { LoadedProposal } from './load-proposal.ts'
import { canBeMain } from './main-proposal.ts'
import { listExaminers, peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'
import { decisionSchema, type DecisionInput } from './schemas.ts'
import { nextProposalState } from './workflow.ts'

/** An officer says what should become of a proposal; it becomes so once another officer agrees. */
export function proposeDecision(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'propose', command: 'propose-decision', schema: decisionSchema } as const
  return proposalMove(ctx, input, asked, async (tx, proposal, wanted) => {
    const { matterId, divisionCode, state } = proposal
    const { decision, ground, diversion, category, reason } = wanted
    if (nextProposalState(decision, state) === null) requireAllowed(deny('现在不能这样处理'))
    if (decision === 'file' && category === '' && proposal.category === '') {
      throw new Refusal('invalid-input', '请改正标出的地方', { category: ['请选类别'] })
    }
    const mergedInto = decision === 'merge' ? await findMain(tx, proposal, wanted) : null
    if (category !== '') {
      await tx.update(proposals).set({ category }).where(eq(proposals.matterId, matterId))
    }
    await tx.insert(examinations).values({
      matterId,
      decision,
      ground: decision === 'decline' ? ground : null,
      diversion: decision === 'divert' ? diversion : null,
      mergedInto,
      reason: reason === '' ? null : reason,
      proposedBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    const not = [ctx.actor.accountId, ...peopleOf(proposal)]
    return { named: await listExaminers(tx, { divisionCode, not, now: ctx.now }), reason }
  })
}

/** The one that it is merged into: filed, of the same session, and none that was merged itself. */
async function findMain(
  tx: Transaction,
  { matterId, sessionId }: LoadedProposal,
  { mainNumber }: DecisionInput,
): Promise<number> {
  const [main] = await tx
    .select({ id: matters.id, canBeMain: sql<boolean>`${canBeMain}` })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(
      and(
        eq(matters.sessionId, sessionId),
        eq(matters.number, mainNumber ?? 0),
        isNull(matters.undoneAt),
      ),
    )
  const refuse = (words: string) =>
    new Refusal('invalid-input', '请改正标出的地方', { mainNumber: [words] })
  if (!main) throw refuse(`没有第 ${mainNumber} 号提案`)
  if (main.id === matterId) throw refuse('不能并入自己')
  if (!main.canBeMain) throw refuse(`第 ${mainNumber} 号没有立案，或者已经并入别的提案`)
  return main.id
}
