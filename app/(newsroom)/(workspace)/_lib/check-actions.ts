'use server'

import { z } from 'zod'

import { contentSchema } from '#domain/article/content'
import { listDuplicates } from '#domain/review/list-duplicates'
import { letWordThrough } from '#domain/review/let-word-through'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { duplicateHints } from './duplicate-words.ts'
import { letThroughSchema, type LetThroughRequest } from './form-schemas.ts'
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

/** Lets a watched word stand in a piece, for a reason. */
export async function letThrough(request: LetThroughRequest) {
  return perform('let-word-through', request, (ctx) =>
    letWordThrough(ctx, parseRequest(letThroughSchema, request)),
  )
}
