import { sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { promises } from '#db/schema/matter/promises'
import { revisions } from '#db/schema/revisions'

export interface ProvingArticle {
  articleId: number
  headline: string
}

/** The article that is named as the proof of a promise's end, while it is live; looked up, as names are. */
export const provingArticle = sql<ProvingArticle | null>`(select json_build_object(
    'articleId', ${articles.id}, 'headline', ${revisions.headline})
  from ${articles} inner join ${revisions} on ${revisions.id} = ${articles.liveRevisionId}
  where ${articles.id} = ${promises.proofArticleId} and ${articles.state} = 'live')`
