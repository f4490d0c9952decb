// What every figure counts, once:
//
// - **submitted** (来稿): a new article's first submission. Sent back and sent in again it stays one;
//   corrections and updates of what is published are no new articles and count nowhere.
//   Two reports of one event that were made one were both submitted, and are used once.
// - **used** (采用): a live article, in the period of its first publication. What is withdrawn is not
//   counted while it is withdrawn; a correction changes neither number nor period.
// - **characters, pictures**: of used articles, as readers see them now.
//
// A rate is used by submitted of the same period, so it may pass 100 % where much of an earlier
// period's editions are published; what a paper printed and an archive took in was never submitted. Places are
// those of the article now, also when a correction moved it; periods are days in Shanghai.
import { sql, type SQL } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { revisionMedia, revisions } from '#db/schema/revisions'

import { inScope } from '../division/in-scope.ts'
import { sentRevision } from '../edition/sent-revision.ts'
import type { Period } from './period.ts'
import { dayOf, during } from './window.ts'

type Stretch = Pick<Period, 'from' | 'until'>

/** Where an article belongs: what was published says so itself, and what was not, its edition. */
export const articleDivision: SQL = sql`case when ${articles.state} = 'none'
  then ${editions.divisionCode} else ${articles.divisionCode} end`

/** Rows (article_id, code, day, author_id, submitter_id, revision_id) of articles first submitted then. */
export function submittedArticles(codes: readonly string[], stretch: Stretch): SQL {
  return sql`
    select ${editions.articleId} as article_id, ${articleDivision} as code,
      ${dayOf(transitions.createdAt)} as day, ${editions.authorId} as author_id,
      ${editions.submitterId} as submitter_id, ${sentRevision} as revision_id
    from ${transitions} join ${editions} on ${editions.id} = ${transitions.editionId}
    join ${articles} on ${articles.id} = ${editions.articleId}
    where ${transitions.move} = 'submit' and ${during(transitions.createdAt, stretch)}
      and ${editions.kind} = 'new' and ${inScope(articleDivision, codes)}
      and not exists (select from ${transitions} as earlier
        where earlier.edition_id = ${transitions.editionId} and earlier.move = 'submit'
          and earlier.id < ${transitions.id})`
}

/** The same rows of articles first published then and live now. */
export function usedArticles(codes: readonly string[], stretch: Stretch): SQL {
  return sql`
    select ${articles.id} as article_id, ${articles.divisionCode} as code,
      ${dayOf(articles.publishedAt)} as day, ${editions.authorId} as author_id,
      ${editions.submitterId} as submitter_id, ${articles.liveRevisionId} as revision_id
    from ${articles}
    join ${editions} on ${editions.articleId} = ${articles.id} and ${editions.kind} = 'new'
    where ${articles.state} = 'live' and ${during(articles.publishedAt, stretch)}
      and ${inScope(articles.divisionCode, codes)}`
}

/**
 * Whose `revision_id` is meant: a bare column would be the subquery's own, and all that there is would be
 * counted.
 */
const REVISION_OF = {
  own: sql`own.revision_id`,
  ownArticles: sql`own_articles.revision_id`,
} as const

/** Characters of the revision that each of the rows shows. */
export const charactersOf = (rows: keyof typeof REVISION_OF): SQL =>
  sql`(select ${revisions.characters} from ${revisions} where ${revisions.id} = ${REVISION_OF[rows]})`

/** Pictures of the revision that each of the rows shows. */
export const picturesOf = (rows: keyof typeof REVISION_OF): SQL =>
  sql`(select count(*)::int from ${revisionMedia}
    where ${revisionMedia.revisionId} = ${REVISION_OF[rows]})`
