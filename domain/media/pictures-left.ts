import { and, eq, gte, type Column } from 'drizzle-orm'

import { mediaCrops, mediaUploads } from '#db/schema/media'
import { shanghaiDay, shanghaiInstant } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'

/** A person's pictures of one day: far more than several newspaper pages carry. */
export const MAX_PICTURES_A_DAY = 500

/** Refuses a picture more than a person may upload on the day of `now`; what they took from the county's is none. */
export async function requireUploadsLeft(ctx: Context): Promise<void> {
  const sent = and(isOfDay(ctx, mediaUploads), eq(mediaUploads.taken, false))
  if ((await ctx.db.$count(mediaUploads, sent)) < MAX_PICTURES_A_DAY) return
  throw new Refusal('limit-reached', `一天最多上传 ${MAX_PICTURES_A_DAY} 张图片，请明天再传`)
}

/** Refuses a picture more than a person may crop on the day of `now`. */
export async function requireCropsLeft(ctx: Context): Promise<void> {
  const made = await ctx.db.$count(mediaCrops, isOfDay(ctx, mediaCrops))
  if (made < MAX_PICTURES_A_DAY) return
  throw new Refusal('limit-reached', `一天最多裁剪 ${MAX_PICTURES_A_DAY} 次图片，请明天再裁`)
}

/** What the actor made on the day of `now`. */
const isOfDay = ({ actor, now }: Context, table: { accountId: Column; createdAt: Column }) =>
  and(
    eq(table.accountId, actor.accountId),
    gte(table.createdAt, shanghaiInstant(shanghaiDay(now), '00:00')),
  )
