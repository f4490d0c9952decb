import { eq } from 'drizzle-orm'

import { matters } from '#db/schema/matter/matters'

import type { Context } from '../context.ts'
import { handlingMove, type Moved } from './handling-move.ts'
import { noSchema } from './schemas.ts'

/** 归档: an officer files a closed matter away, once what was promised of it has come to an end. */
export function archiveMatter(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'archive', command: 'archive-matter', schema: noSchema } as const
  return handlingMove(ctx, input, asked, async (tx, { matterId }, _, today) => {
    await tx.update(matters).set({ archivedOn: today }).where(eq(matters.id, matterId))
    return { calls: [{ event: 'matter.archive', accountIds: [] }] }
  })
}
