import { and, count, eq, gte } from 'drizzle-orm'

import { mediaCrops, mediaUploads } from '#db/schema/media'
import { shanghaiDay, shanghaiInstant } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** A person's pictures of one day: far more than several newspaper pages carry. */
export const MAX_PICTURES_A_DAY = 500

/** Refuses a picture more than a person may upload on the day of `now`; what they took from the county's is none. */
export async function requireUploadsLeft({ db, actor, now }: Context): Promise<void> {
  const [row] = await db
    .select({ count: count() })
    .from(mediaUploads)
    .where(
      and(
        eq(mediaUploads.accountId, actor.accountId),
        eq(mediaUploads.taken, false),
        gte(mediaUploads.createdAt, startOfDay(now)),
      ),
    )
  if ((row?.count ?? 0) < MAX_PICTURES_A_DAY) return
  throw new Refusal('limit-reached', `一天最多上传 ${MAX_PICTURES_A_DAY} 张图片，请明天再传`)
}

/** Refuses a picture more than a person may crop on the day of `now`. */
export async function requireCropsLeft({ db, actor, now }: Context): Promise<void> {
  const [row] = await db
    .select({ count: count() })
    .from(mediaCrops)
    .where(
      and(eq(mediaCrops.accountId, actor.accountId), gte(mediaCrops.createdAt, startOfDay(now))),
    )
  if ((row?.count ?? 0) < MAX_PICTURES_A_DAY) return
  throw new Refusal('limit-reached', `一天最多裁剪 ${MAX_PICTURES_A_DAY} 次图片，请明天再裁`)
}

const startOfDay = (now: Date) => shanghaiInstant(shanghaiDay(now), '00:00')
