'use server'

import { z } from 'zod'

import { contentSchema } from '#domain/article/content'
import { ask } from '#server/action'

import { recordHints } from './record-hints.ts'

const askSchema = z.object({ content: contentSchema, editionId: z.int().positive().nullable() })

/** The hints that need what the site knows; none while the form holds what is no content yet. */
export async function askRecordHints(request: { content: unknown; editionId: number | null }) {
  return ask('ask-record-hints', async ({ db }) => {
    const asked = askSchema.safeParse(request)
    return asked.success ? recordHints(db, asked.data) : []
  })
}
