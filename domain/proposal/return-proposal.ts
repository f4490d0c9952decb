import type { Context } from '../context.ts'
import { peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'
import { reasonSchema } from './schemas.ts'

/** Gives a proposal back to who wrote it, with what is to be changed. */
export function returnProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'return', command: 'return-proposal', schema: reasonSchema } as const
  return proposalMove(ctx, input, asked, async (_tx, proposal, { reason }) => ({
    named: peopleOf(proposal),
    reason,
  }))
}
