import { sql, type SQL } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { mediaCrops } from '#db/schema/media'
import { revisionMedia, revisions } from '#db/schema/revisions'

/**
 * The ids of what withdrawn articles held, the wholes that they held a part of, and every part of those: another part may
 * show the same. A part may be cut out of a part, so it goes up to the last whole and down to the last part. It asks
 * nothing of a row of the query around it, so it is read once however many there are. `exceptOf` is an article whose own
 * withdrawal does not count.
 */
export const withdrawnPictures = (exceptOf: SQL = sql`0`): SQL => sql`(
  with recursive held as (
    select ${revisionMedia.mediaId} as id, ${revisionMedia.wholeId} as whole_id
    from ${revisionMedia}
    join ${revisions} on ${revisions.id} = ${revisionMedia.revisionId}
    join ${editions} on ${editions.id} = ${revisions.editionId}
    join ${articles} on ${articles.id} = ${editions.articleId}
    where ${articles.state} in ('withdrawn', 'removed') and ${articles.id} <> ${exceptOf}
  ), wholes as (
    select id from held
    union select whole_id from held where whole_id is not null
    union select ${mediaCrops.wholeId} from ${mediaCrops} join wholes on wholes.id = ${mediaCrops.mediaId}
  ), parts as (
    select id from wholes
    union select ${mediaCrops.mediaId} from ${mediaCrops} join parts on parts.id = ${mediaCrops.wholeId}
  )
  select id from parts)`
