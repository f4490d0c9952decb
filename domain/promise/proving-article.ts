import { sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { proofs } from '#db/schema/matter/proofs'
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

/** The live articles that prove the matter of a promise. */
export const storiesOfMatter = sql<ProvingArticle[]>`(select coalesce(json_agg(json_build_object(
    'articleId', ${articles.id}, 'headline', ${revisions.headline}) order by ${proofs.id}), '[]')
  from ${proofs} inner join ${articles} on ${articles.id} = ${proofs.articleId} and ${articles.state} = 'live'
  inner join ${revisions} on ${revisions.id} = ${articles.liveRevisionId}
  where ${proofs.matterId} = ${promises.matterId})`
