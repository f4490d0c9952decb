import { isNull } from 'drizzle-orm'

import { secondFactors } from '#db/schema/second-factors'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { newFactorSecret } from './factor-code.ts'
import { seal } from '../sealed.ts'
import { sealFor } from './second-factor.ts'

/**
 * A secret for the app that the actor is about to set up, in place of one that was never confirmed. It counts for
 * nothing until a code has shown that the app has it.
 */
export async function beginSecondFactor(ctx: Context, { key }: { key: string }): Promise<void> {
  const { accountId } = ctx.actor
  const sealedSecret = seal(newFactorSecret(), sealFor(accountId, key))
  await ctx.db.transaction(async (tx) => {
    const written = await tx
      .insert(secondFactors)
      .values({ accountId, sealedSecret, createdAt: ctx.now })
      .onConflictDoUpdate({
        target: secondFactors.accountId,
        set: { sealedSecret, createdAt: ctx.now, lastStep: null },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ accountId: secondFactors.accountId })
    if (written.length === 0) throw new Refusal('conflict', '您已经开启了两步验证')
  })
}
