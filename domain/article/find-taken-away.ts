import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { mediaCrops, mediaUploads } from '#db/schema/media'
import { revisions } from '#db/schema/revisions'
import type { FieldIssues } from '#lib/refusal'

import { bodyFigures, wholeOf } from './body.ts'
import type { Content } from './content.ts'
import { sayTakenAway } from './name-picture.ts'
import { withdrawnPictures } from './withdrawn-pictures.ts'

/**
 * The pictures of an edition that it may no longer show: they were taken from a report that was withdrawn since, and
 * nobody who wrote the edition's article uploaded them or what they were cut out of.
 */
export async function findTakenAway(
  db: Queryable,
  { editionId, content }: { editionId: number; content: Content },
): Promise<FieldIssues> {
  const figures = bodyFigures(content.body).map(({ attrs }) => attrs)
  if (figures.length === 0) return {}
  const articleId = sql`(select ${editions.articleId} from ${editions} where ${editions.id} = ${editionId})`
  const ids = sql.join(
    [...new Set(figures.map(wholeOf))].map((id) => sql`(${id}::bigint)`),
    sql`, `,
  )
  const rows = await db.execute<{ id: number }>(sql`
    with recursive origins as (
      select picture as id, picture as origin from (values ${ids}) placed (picture)
      union select origins.id, ${mediaCrops.wholeId}
      from ${mediaCrops} join origins on origins.origin = ${mediaCrops.mediaId}
    ), own as (
      select origins.id from origins
      join ${mediaUploads} on ${mediaUploads.mediaId} = origins.origin and not ${mediaUploads.taken}
      join ${revisions} on ${revisions.authorId} = ${mediaUploads.accountId}
      join ${editions} on ${editions.id} = ${revisions.editionId}
      where ${editions.articleId} = ${articleId}
    )
    select distinct id from origins
    where id in ${withdrawnPictures(articleId)} and id not in (select id from own)`)
  const lost = rows.map(({ id }) => Number(id))
  if (lost.length === 0) return {}
  return { pictures: sayTakenAway(figures, lost) }
}
