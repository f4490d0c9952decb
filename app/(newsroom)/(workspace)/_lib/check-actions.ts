'use server'

import { z } from 'zod'

import { contentSchema } from '#domain/article/content'
import { listDuplicates } from '#domain/duplicates/list-duplicates'
import { bypassWatchedTerm } from '#domain/review/bypasses/bypass-watched-term'
import { ask } from '#server/action'
import { performForm, type FormState, type SentForm } from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import { duplicateHints } from './format-duplicates.ts'
import { bypassSchema, type EditionRequest } from './form-schemas.ts'
import { recordHints } from './record-hints.ts'

const askSchema = z.object({ content: contentSchema, editionId: z.int().positive().nullable() })

/** The hints that need what the site knows; none while the form holds what is no content yet. */
export async function askRecordHints(request: { content: unknown; editionId: number | null }) {
  return ask('ask-record-hints', async ({ db, actor, now }) => {
    const asked = askSchema.safeParse(request)
    if (!asked.success) return []
    const [duplicates, records] = await Promise.all([
      listDuplicates(db, { actor, now, ...asked.data }),
      recordHints(db, { actor, now, ...asked.data }),
    ])
    return [...duplicateHints(duplicates), ...records]
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
