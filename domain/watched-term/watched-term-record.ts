import { and, eq, ne } from 'drizzle-orm'

import { watchedTerms } from '#db/schema/watched-terms'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../account/runs-site.ts'
import type { RecordKind } from '../admin-record/record-kind.ts'
import { watchedTermSchema, type WatchedTermFields } from './schemas.ts'

export const WATCHED_TERM_FIELDS = {
  term: watchedTerms.term,
  replacement: watchedTerms.replacement,
  explanation: watchedTerms.explanation,
  kind: watchedTerms.kind,
}

export const WATCHED_TERM: RecordKind<WatchedTermFields> = {
  subject: 'watched-term',
  table: watchedTerms,
  key: watchedTerms.id,
  columns: WATCHED_TERM_FIELDS,
  schema: watchedTermSchema,
  shape: watchedTermSchema.shape,
  nameOf: ({ term }) => term,
  requireKeeper: (actor) => requireSiteAdmin(actor),
  missing: '词表里没有它了',
  taken: alreadyListed,
  check: async (tx, { after, key }) => {
    if (key === null) return
    const [taken] = await tx
      .select({ id: watchedTerms.id })
      .from(watchedTerms)
      .where(and(eq(watchedTerms.term, after.term), ne(watchedTerms.id, key)))
    if (taken) throw alreadyListed()
  },
  stamp: (now, changed) => {
    if (changed === null) return { createdAt: now, listedAt: now }
    return 'term' in changed || 'kind' in changed ? { listedAt: now } : {}
  },
}

function alreadyListed(): Refusal {
  return new Refusal('conflict', '词表里已经有它', { term: ['词表里已经有它'] })
}
