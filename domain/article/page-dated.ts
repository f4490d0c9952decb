import { sql } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { pageImports } from '#db/schema/page-imports'

/** Whether an article came from a newspaper page that prints its date, as a column of a query of articles. */
export const isPageDated = sql<boolean>`exists (
  select 1 from ${editions} join ${pageImports} on ${pageImports.id} = ${editions.importId}
  where ${editions.articleId} = ${articles.id} and ${pageImports.printDate} is not null)`
