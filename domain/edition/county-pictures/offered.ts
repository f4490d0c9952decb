import {
  and,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  not,
  notInArray,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'
import { alias, unionAll } from 'drizzle-orm/pg-core'

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
  const withdrawn = withdrawnPictures(db)
  const ofWithdrawn = db
    .select({ one: sql`1` })
    .from(mediaCrops)
    .where(
      and(eq(mediaCrops.mediaId, revisionMedia.mediaId), inArray(mediaCrops.wholeId, withdrawn)),
    )
  return and(
    eq(articles.state, 'live'),
    inScope(articles.divisionCode, scopes),
    not(exists(shownAgain)),
    notInArray(revisionMedia.mediaId, withdrawn),
    not(exists(ofWithdrawn)),
  )
}

/**
 * What withdrawn articles held, and the wholes that they held a part of: another part of such a whole may show the
 * same. It asks nothing of a row of offered pictures, so it is read once however many there are.
 */
function withdrawnPictures(db: Queryable) {
  const held = (id: SQLWrapper) =>
    db
      .select({ id: sql<number>`${id}` })
      .from(revisionMedia)
      .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
      .innerJoin(editions, eq(editions.id, revisions.editionId))
      .innerJoin(articles, eq(articles.id, editions.articleId))
      .leftJoin(mediaCrops, eq(mediaCrops.mediaId, revisionMedia.mediaId))
      .where(and(inArray(articles.state, ['withdrawn', 'removed']), isNotNull(id)))
  return unionAll(
    held(revisionMedia.mediaId),
    held(revisionMedia.wholeId),
    held(mediaCrops.wholeId),
  )
}
