// What every figure counts, once:
//
// - **submitted** (来稿): a new story's first submission. Sent back and sent in again it stays one;
//   corrections and updates of what is published are no new stories and count nowhere.
//   Two reports of one event that were made one were both submitted, and are used once.
// - **used** (采用): a live article, in the period of its first publication. What is withdrawn is not
//   counted while it is withdrawn; a correction changes neither number nor period.
// - **characters, pictures**: of used stories, as readers see them now.
//
// A rate is used by submitted of the same period, so it may pass 100 % where much of an earlier
// period's copy is published. Places are those of the story, periods days in Shanghai.
import { sql, type SQL } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/review'
import { revisionMedia, revisions } from '#db/schema/revisions'

import { inScope } from '../review/in-scope.ts'
import type { Period } from './period.ts'
import { dayOf, during } from './window.ts'

type Stretch = Pick<Period, 'from' | 'until'>

/** Rows (piece, code, day, author_id, submitter_id, revision_id) of stories first submitted then. */
export function submittedStories(codes: readonly string[], stretch: Stretch): SQL {
  return sql`
    select ${editions.articleId} as piece, ${editions.divisionCode} as code,
      ${dayOf(transitions.createdAt)} as day, ${editions.authorId} as author_id,
      ${editions.submitterId} as submitter_id, ${editions.currentRevisionId} as revision_id
    from ${transitions} join ${editions} on ${editions.id} = ${transitions.editionId}
    where ${transitions.move} = 'submit' and ${during(transitions.createdAt, stretch)}
      and ${editions.kind} = 'new' and ${inScope(editions.divisionCode, codes)}
      and not exists (select from ${transitions} as earlier
        where earlier.edition_id = ${transitions.editionId} and earlier.move = 'submit'
          and earlier.id < ${transitions.id})`
}

/** The same rows of stories first published then and live now. */
export function usedStories(codes: readonly string[], stretch: Stretch): SQL {
  return sql`
    select ${articles.id} as piece, ${articles.divisionCode} as code,
      ${dayOf(articles.publishedAt)} as day, ${editions.authorId} as author_id,
      ${editions.submitterId} as submitter_id, ${articles.liveRevisionId} as revision_id
    from ${articles}
    join ${editions} on ${editions.articleId} = ${articles.id} and ${editions.kind} = 'new'
    where ${articles.state} = 'live' and ${during(articles.publishedAt, stretch)}
      and ${inScope(articles.divisionCode, codes)}`
}

/** Characters and pictures of the revision that a column names. */
export const charactersOf = (revision: SQL): SQL =>
  sql`(select ${revisions.characters} from ${revisions} where ${revisions.id} = ${revision})`

export const picturesOf = (revision: SQL): SQL =>
  sql`(select count(*)::int from ${revisionMedia} where ${revisionMedia.revisionId} = ${revision})`
