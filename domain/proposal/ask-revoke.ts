import { examinations } from '#db/schema/matter/matter-private'

import type { Context } from '../context.ts'
import { listExaminers, peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'
import { reasonSchema } from './schemas.ts'

/** Who wrote a proposal asks to take it back; an officer decides. */
export function askRevoke(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'ask-revoke', command: 'ask-revoke', schema: reasonSchema } as const
  return proposalMove(ctx, input, asked, async (tx, proposal, { reason }) => {
    const { matterId, divisionCode } = proposal
    await tx.insert(examinations).values({
      matterId,
      decision: 'revoke',
      reason,
      proposedBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    const not = peopleOf(proposal)
    return { named: await listExaminers(tx, { divisionCode, not, now: ctx.now }), reason }
  })
}
