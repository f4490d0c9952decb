import { and, count, eq, gte } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { shanghaiDay, shanghaiInstant } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** A person's drafts of one day: several whole newspaper pages, and far more than anybody writes. */
export const MAX_DRAFTS_A_DAY = 300

/** Refuses to begin more drafts than a person has left on the day of `now`. */
export async function requireDraftsLeft(
  tx: Transaction,
  { actor, now }: Context,
  wanted: number,
): Promise<void> {
  const since = shanghaiInstant(shanghaiDay(now), '00:00')
  const [begun] = await tx
    .select({ count: count() })
    .from(editions)
    .where(and(eq(editions.authorId, actor.accountId), gte(editions.createdAt, since)))
  if ((begun?.count ?? 0) + wanted <= MAX_DRAFTS_A_DAY) return
  throw new Refusal('limit-reached', `一天最多建 ${MAX_DRAFTS_A_DAY} 篇稿件，请明天再建`)
}
