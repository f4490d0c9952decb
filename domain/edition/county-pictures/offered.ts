import { and, eq, exists, gt, inArray, not, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { mediaCrops } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { WRITER_ROLES } from '../../account/can-write-for.ts'
import { inScope } from '../../division/in-scope.ts'

// The pictures that a writer may choose again: what readers see in the divisions that they write for. Nothing of a
// draft, and nothing that an article showed which had to be withdrawn.

/** Joins the rows of `revisionMedia` and `articles` that a query of offered pictures is made of. */
export const isShownBy = eq(articles.liveRevisionId, revisionMedia.revisionId)

/** The condition on those rows: a picture as the newest of its live articles shows it. */
export function isOfferedTo(db: Queryable, actor: Actor): SQL | undefined {
  const scopes = scopesOf(actor, WRITER_ROLES)
  const newer = alias(articles, 'newer_articles')
  const again = alias(revisionMedia, 'shown_again')
  const shownAgain = db
    .select({ one: sql`1` })
    .from(again)
    .innerJoin(newer, eq(newer.liveRevisionId, again.revisionId))
    .where(
      and(
        eq(again.mediaId, revisionMedia.mediaId),
        eq(newer.state, 'live'),
        inScope(sql`${newer.divisionCode}`, scopes),
        gt(
          sql`(${again.revisionId}, -${again.position})`,
          sql`(${revisionMedia.revisionId}, -${revisionMedia.position})`,
        ),
      ),
    )
  const gone = alias(articles, 'gone_articles')
  const held = alias(revisionMedia, 'held_once')
  const withdrawn = db
    .select({ one: sql`1` })
    .from(held)
    .innerJoin(revisions, eq(revisions.id, held.revisionId))
    .innerJoin(editions, eq(editions.id, revisions.editionId))
    .innerJoin(gone, eq(gone.id, editions.articleId))
    .where(
      and(
        or(
          eq(held.mediaId, revisionMedia.mediaId),
          eq(held.wholeId, revisionMedia.mediaId),
          inArray(
            held.mediaId,
            db
              .select({ id: mediaCrops.wholeId })
              .from(mediaCrops)
              .where(eq(mediaCrops.mediaId, revisionMedia.mediaId)),
          ),
        ),
        inArray(gone.state, ['withdrawn', 'removed']),
      ),
    )
  return and(
    eq(articles.state, 'live'),
    inScope(articles.divisionCode, scopes),
    not(exists(shownAgain)),
    not(exists(withdrawn)),
  )
}
