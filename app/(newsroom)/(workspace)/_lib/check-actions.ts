'use server'

import { z } from 'zod'

import { contentSchema } from '#domain/article/content'
import type { Hint } from '#domain/copydesk/checks/hint'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { listDuplicates } from '#domain/duplicates/list-duplicates'
import { bypassWatchedTerm } from '#domain/review/bypasses/bypass-watched-term'
import { ask } from '#server/action'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { duplicateHints } from './format-duplicates.ts'
import { bypassSchema, type EditionRequest } from './form-schemas.ts'
import { findFacts, recordHints } from './record-hints.ts'

const askSchema = z.object({
  content: contentSchema,
  editionId: z.int().positive().nullable(),
  /** Whether the form offers what the text says of itself. */
  withFacts: z.boolean(),
})

export interface SiteChecks {
  hints: Hint[]
  /** Null where nobody asked, or where they were not read in time. */
  facts: FoundFacts | null
}

/** What needs the site's own knowledge; nothing while the form holds what is no content yet. */
export async function askSiteChecks(request: {
  content: unknown
  editionId: number | null
  withFacts: boolean
}) {
  return ask('ask-record-hints', async ({ db, actor, now }): Promise<SiteChecks> => {
    const asked = askSchema.safeParse(request)
    if (!asked.success) return { hints: [], facts: null }
    const { withFacts, ...edition } = asked.data
    const [duplicates, records, facts] = await Promise.all([
      listDuplicates(db, { actor, now, ...edition }),
      recordHints(db, { actor, now, ...edition }),
      withFacts ? findFacts(db, { actor, now, content: edition.content }) : null,
    ])
    return { hints: [...duplicateHints(duplicates), ...records], facts }
  })
}

/** Lets a watched word through in an edition, for a reason. */
export async function bypassTerm(
  target: EditionRequest & { term: string },
  _: FormState,
  sent: SentForm,
) {
  return performForm('let-word-through', target, sent, (ctx, request) =>
    bypassWatchedTerm(ctx, parseRequest(bypassSchema, request)),
  )
}
