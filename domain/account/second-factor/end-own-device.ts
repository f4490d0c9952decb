import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import { rememberedDevices } from '#db/schema/second-factors'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'

const inputSchema = z.object({ deviceId: plainText().regex(/^[\da-f]{64}$/, '没有这台设备') })

/** Remembers a device of the actor's own no longer: its next sign-in is asked for a code. */
export async function endOwnDevice(ctx: Context, input: unknown): Promise<void> {
  const { deviceId } = parseInput(inputSchema, input)
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .update(rememberedDevices)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(rememberedDevices.id, deviceId),
          eq(rememberedDevices.accountId, ctx.actor.accountId),
          isNull(rememberedDevices.endedAt),
        ),
      )
      .returning({ id: rememberedDevices.id })
    if (ended.length === 0) throw new Refusal('not-found', '这台设备已经不记住了')
  })
}
