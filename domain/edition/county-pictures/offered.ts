import { and, eq, exists, gt, not, notInArray, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisionMedia } from '#db/schema/revisions'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { WRITER_ROLES } from '../../account/can-write-for.ts'
import { withdrawnPictures } from '../../article/withdrawn-pictures.ts'
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
  return and(
    eq(articles.state, 'live'),
    inScope(articles.divisionCode, scopes),
    not(exists(shownAgain)),
    notInArray(revisionMedia.mediaId, withdrawnPictures()),
  )
}
