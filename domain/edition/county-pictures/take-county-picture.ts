import { and, eq } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { mediaUploads } from '#db/schema/media'
import { revisionMedia } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { isOfferedTo, isShownBy } from './offered.ts'

/** Lets the actor place a picture that readers see in a division they write for, until what showed it is withdrawn. */
export async function takeCountyPicture(
  ctx: Context,
  { mediaId }: { mediaId: number },
): Promise<{ mediaId: number }> {
  const { actor, now } = ctx
  return ctx.db.transaction(async (tx) => {
    const [offered] = await tx
      .select({ mediaId: revisionMedia.mediaId })
      .from(revisionMedia)
      .innerJoin(articles, isShownBy)
      .where(and(eq(revisionMedia.mediaId, mediaId), isOfferedTo(tx, actor)))
      .limit(1)
    if (!offered) throw new Refusal('not-found', '这张图片现在不能选用了，请换一张')
    await tx
      .insert(mediaUploads)
      .values({ mediaId, accountId: actor.accountId, taken: true, createdAt: now })
      .onConflictDoNothing()
    return offered
  })
}
