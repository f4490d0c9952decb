import { sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'

/** Whether an article words a newspaper page's story differently, as a column of a query of articles. */
export const isRetold = sql<boolean>`exists (
  select 1 from ${editions} join ${pageImports} on ${pageImports.id} = ${editions.importId}
  where ${editions.articleId} = ${articles.id} and ${pageImports.isRetold})`
