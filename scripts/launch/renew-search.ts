// A newer portal may cut words by another dictionary, and an older one may have left no search rows.

import { openDatabase } from '#db/client'
import { reindexArticles } from '#domain/catalogue/reindex-articles'

/** Indexes the live articles whose search row is missing or out of date; resolves to how many. */
export async function renewSearch(ownerUrl: string): Promise<number> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    const { done } = await reindexArticles(db, { onlyStale: true }, () => {})
    return done
  } finally {
    await close()
  }
}
