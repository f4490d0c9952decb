import { and, asc, desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisionMedia, revisions } from '#db/schema/revisions'

import type { Actor } from '../../account/actor.ts'
import type { Figure } from '../../article/body.ts'
import { isOfferedTo, isShownBy } from './offered.ts'

/** A picture that may be chosen again, with the words that it was published with. */
export interface CountyPicture {
  mediaId: number
  alt: string
  caption: string
  credit: string
  focus: Figure['attrs']['focus'] | null
  headline: string
  publishedAt: Date
}

/** Where the next page begins: behind this picture. */
export interface PictureCursor {
  revisionId: number
  position: number
}

const PAGE = 24

/**
 * What the actor may choose again, newest first, 24 a page; `words` are looked for in captions, credits and
 * headlines, all of them.
 */
export async function listCountyPictures(
  db: Queryable,
  { actor, words = '', after }: { actor: Actor; words?: string; after?: PictureCursor | null },
): Promise<{ pictures: CountyPicture[]; next: PictureCursor | null }> {
  const attrs = sql`(jsonb_path_query_array(${revisions.content},
    '$.body.content[*] ? (@.type == "figure").attrs') -> ${revisionMedia.position})`
  const text = sql`concat_ws(' ', ${attrs} ->> 'caption', ${attrs} ->> 'credit', ${revisions.headline})`
  const wanted = words.split(/\s+/u).filter((word) => word !== '')
  const rows = await db
    .select({
      revisionId: revisionMedia.revisionId,
      position: revisionMedia.position,
      mediaId: revisionMedia.mediaId,
      alt: sql<string>`${attrs} ->> 'alt'`,
      caption: sql<string>`${attrs} ->> 'caption'`,
      credit: sql<string>`${attrs} ->> 'credit'`,
      focus: sql<CountyPicture['focus']>`${attrs} -> 'focus'`,
      headline: revisions.headline,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
    })
    .from(revisionMedia)
    .innerJoin(articles, isShownBy)
    .innerJoin(revisions, eq(revisions.id, revisionMedia.revisionId))
    .where(
      and(
        isOfferedTo(db, actor),
        ...wanted.map((word) => sql`position(${word.toLowerCase()} in lower(${text})) > 0`),
        after
          ? sql`(${revisionMedia.revisionId}, -${revisionMedia.position})
            < (${after.revisionId}, ${-after.position})`
          : undefined,
      ),
    )
    .orderBy(desc(revisionMedia.revisionId), asc(revisionMedia.position))
    .limit(PAGE + 1)
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    pictures: rows
      .slice(0, PAGE)
      .map(({ revisionId: _revisionId, position: _position, ...picture }) => picture),
    next: last ? { revisionId: last.revisionId, position: last.position } : null,
  }
}
