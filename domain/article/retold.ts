import { sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'

/**
 * Whether an article words a newspaper page's story differently, as a column of a query of articles. Looked up for each:
 * for an `exists` the planner reads all that was ever imported.
 */
export const isRetold = sql<boolean>`coalesce((
  select true from ${editions} join ${pageImports} on ${pageImports.id} = ${editions.importId}
  where ${editions.articleId} = ${articles.id} and ${pageImports.isRetold} limit 1), false)`
