import { and, eq, sql } from 'drizzle-orm'

import { noticeSettings } from '#db/schema/mails'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { hashCode } from './send-code.ts'

const MAX_TRIES = 5

/** Confirms the actor's address by the code that was sent to it; a few guesses, then a new code. */
export async function confirmAddress(
  ctx: Context,
  input: { code: string },
): Promise<{ mailAddress: string }> {
  const { accountId } = ctx.actor
  const own = eq(noticeSettings.accountId, accountId)
  // Counted before it is looked at, so that guessing at once in many windows helps nobody.
  const [row] = await ctx.db
    .update(noticeSettings)
    .set({ codeTries: sql`${noticeSettings.codeTries} + 1` })
    .where(own)
    .returning()
  if (!row?.codeHash || !row.codeUntil || !row.mailAddress) {
    throw new Refusal('conflict', '没有要确认的邮箱，请刷新页面')
  }
  if (row.codeUntil <= ctx.now || row.codeTries > MAX_TRIES)
    throw wrong('确认码过期了，请重新发一个')
  if (hashCode(accountId, input.code.trim()) !== row.codeHash) throw wrong('确认码不对')
  const written = await ctx.db
    .update(noticeSettings)
    .set({ confirmedAt: ctx.now, codeHash: null, codeUntil: null, codeTries: 0 })
    .where(and(own, eq(noticeSettings.codeHash, row.codeHash)))
    .returning({ mailAddress: noticeSettings.mailAddress })
  if (written.length === 0) throw wrong('确认码过期了，请重新发一个')
  return { mailAddress: row.mailAddress }
}

const wrong = (message: string) => new Refusal('invalid-input', message, { code: [message] })
