import { and, count, eq, gte } from 'drizzle-orm'

import { mediaCrops, mediaUploads } from '#db/schema/media'
import { shanghaiDay, shanghaiInstant } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** A person's pictures of one day: far more than several newspaper pages carry. */
export const MAX_PICTURES_A_DAY = 500

/** Refuses a picture more than a person may upload or crop on the day of `now`. */
export async function requirePicturesLeft({ db, actor, now }: Context): Promise<void> {
  const since = shanghaiInstant(shanghaiDay(now), '00:00')
  let made = 0
  for (const table of [mediaUploads, mediaCrops]) {
    const [row] = await db
      .select({ count: count() })
      .from(table)
      .where(and(eq(table.accountId, actor.accountId), gte(table.createdAt, since)))
    made += row?.count ?? 0
  }
  if (made < MAX_PICTURES_A_DAY) return
  throw new Refusal('limit-reached', `一天最多上传 ${MAX_PICTURES_A_DAY} 张图片，请明天再传`)
}
