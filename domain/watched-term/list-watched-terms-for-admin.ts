import { and, count, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { watchedTerms } from '#db/schema/watched-terms'
import type { WatchedTermKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { WATCHED_TERM_FIELDS } from './watched-term-record.ts'

const OLDEST = keyset({ columns: [['id', watchedTerms.id]], direction: 'ascending', size: 100 })

/** The terms of the list as their admin keeps them, the newest last. */
export async function listWatchedTermsForAdmin(
  db: Queryable,
  search: {
    actor: Actor
    /** Part of the term, of what to write instead, or of the reason. */
    terms?: string | undefined
    kind?: WatchedTermKind | undefined
    after?: string | undefined
  },
) {
  const { actor, terms, kind, after } = search
  requireSiteAdmin(actor)
  const wanted = and(
    contains(terms, watchedTerms.term, watchedTerms.replacement, watchedTerms.explanation),
    kind && eq(watchedTerms.kind, kind),
  )
  const found = await db
    .select({ id: watchedTerms.id, ...WATCHED_TERM_FIELDS })
    .from(watchedTerms)
    .where(and(wanted, OLDEST.after(after)))
    .orderBy(...OLDEST.orderBy)
    .limit(OLDEST.limit)
  const [all] = await db.select({ count: count() }).from(watchedTerms).where(wanted)
  return { ...OLDEST.pageOf(found, ({ id }) => [id]), total: all?.count ?? 0 }
}
