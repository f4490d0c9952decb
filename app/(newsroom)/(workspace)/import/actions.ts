'use server'

import { z } from 'zod'

import { findImport, importPage } from '#domain/article/import-page'
import { factsFromMasthead } from '#domain/copydesk/masthead-facts'
import { readPage } from '#domain/copydesk/read-page'
import { buildDivisionIndex } from '#domain/division/find-division'
import { listDivisions } from '#domain/division/list-divisions'
import { listImported, type ImportedEdition } from '#domain/review/list-imported'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

const MOST_CHARACTERS = 200_000

const MOST_STORIES = 60

const readSchema = z.object({
  rawText: plainText().max(MOST_CHARACTERS),
  printDate: plainText().refine(isIsoDay).nullable(),
  /** Where a person says the stories are; found by the rules when not given. */
  spans: z
    .array(
      z.object({
        start: z.number().int().min(0),
        end: z.number().int().min(0),
        alone: z.boolean().optional(),
      }),
    )
    .max(MOST_STORIES)
    .optional(),
})
export type ReadRequest = z.infer<typeof readSchema>

const acceptSchema = z.object({
  rawText: plainText(),
  printDate: plainText().nullable(),
  pageLabel: plainText().nullable(),
  drafts: z.array(z.unknown()),
  requestKey: plainText(),
})
export type AcceptRequest = z.infer<typeof acceptSchema>

export interface Accepted {
  /** This very page was here already. */
  alreadyImported: boolean
  /** How many drafts it was made into. */
  count: number
  /** Those of them that this person may see. */
  editions: ImportedEdition[]
}

/** Reads a page into proposals; stores nothing. */
export async function readRawPage(request: ReadRequest) {
  return ask('read-page', async ({ db, actor }) => {
    const asked = parseRequest(readSchema, request, '文字太长，或者见报日期不存在')
    const { rawText, printDate, spans } = asked
    const rows = await listDivisions(db)
    const divisions = buildDivisionIndex(rows.map((row) => ({ ...row, tile: null })))
    const masthead = factsFromMasthead(rawText)
    const pageDate = printDate ?? masthead.printDate
    const reading = readPage(rawText, {
      divisions,
      ...(pageDate ? { pageDate } : {}),
      ...(spans ? { spans } : {}),
    })
    const known = await findImport(db, { rawText, importedBy: actor.accountId })
    return { reading, masthead, known: known !== null }
  })
}

/** Keeps the page to the letter and makes the drafts a person has accepted, in one step. */
export async function acceptPage(request: AcceptRequest) {
  return perform('import-page', request, async (ctx) => {
    const imported = await importPage(ctx, parseRequest(acceptSchema, request))
    const { actor } = ctx
    const { importId, editionIds, alreadyImported } = imported
    const editions = await listImported(ctx.db, { actor, importId })
    return { alreadyImported, count: editionIds.length, editions }
  })
}
