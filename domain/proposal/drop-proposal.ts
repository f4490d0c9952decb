import { z } from 'zod'

import type { Context } from '../context.ts'
import { peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'

/** Gives up a proposal that is not submitted: nothing counts it any more. */
export function dropProposal(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = { move: 'drop', command: 'drop-proposal', schema: z.object({}) } as const
  return proposalMove(ctx, input, asked, async (_tx, proposal) => ({
    set: { undoneAt: ctx.now },
    named: peopleOf(proposal),
  }))
}
