import { eq } from 'drizzle-orm'
import type { z } from 'zod'

import { proposals } from '#db/schema/matter/matters'

import type { Context } from '../context.ts'
import { peopleOf, proposalMove, type MovedProposal } from './proposal-move.ts'
import { keySheetSchema } from './schemas.ts'

/** Makes a filed proposal one of the key ones, or ends it, as a meeting of the chairs decided. */
export function makeKey(ctx: Context, input: unknown): Promise<MovedProposal> {
  const asked = {
    move: ({ isKey }: z.output<typeof keySheetSchema>) =>
      isKey ? ('make-key' as const) : ('end-key' as const),
    command: 'make-key',
    schema: keySheetSchema,
  }
  return proposalMove(ctx, input, asked, async (tx, proposal, { isKey, meeting }) => {
    await tx.update(proposals).set({ isKey }).where(eq(proposals.matterId, proposal.matterId))
    return { named: peopleOf(proposal), reason: meeting }
  })
}
