'use server'

import { z } from 'zod'

import { findImport, importPage } from '#domain/article/import-page'
import { factsFromMasthead } from '#domain/copydesk/page/masthead-facts'
import { listDivisions } from '#domain/division/list-divisions'
import { listImported, type ImportedEdition } from '#domain/review/queue/list-imported'
import { runInWorker } from '#domain/worker/run-in-worker'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

import { readSchema, type ReadRequest } from './_lib/read-request.ts'

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
  /** In the order of the page, that is of the drafts which were sent. */
  editionIds: number[]
  /** Those of them that this person may see. */
  editions: ImportedEdition[]
}

const READING_MS = 15_000
/** Of one person at once. */
const MAX_READINGS = 2
const UNREAD = {
  slow: '这一版太长或太乱，没有读完。请分成几段，一段一段贴进来',
  busy: '还有别的版面正在读，请过一会儿再试',
}

/** Reads a page into proposals; stores nothing. */
export async function readRawPage(request: ReadRequest) {
  return ask('read-page', async ({ db, actor }) => {
    const asked = parseRequest(
      readSchema,
      request,
      '文字太长，见报日期不存在，或者各篇的起止交错了',
    )
    const { rawText, printDate, spans } = asked
    const divisions = await listDivisions(db)
    const masthead = factsFromMasthead(rawText)
    const pageDate = printDate ?? masthead.printDate
    const options = {
      divisions,
      ...(pageDate ? { pageDate } : {}),
      ...(spans ? { spans } : {}),
    }
    const read = await runInWorker('readPage', [rawText, options], {
      deadlineMs: READING_MS,
      person: { key: `read-page ${actor.accountId}`, most: MAX_READINGS },
    })
    if (!read.done) throw new Refusal('limit-reached', UNREAD[read.why])
    const known = await findImport(db, { rawText, importedBy: actor.accountId })
    return { reading: read.value, masthead, known: known !== null }
  })
}

/** Keeps the page to the letter and makes the drafts a person has accepted, in one step. */
export async function acceptPage(request: AcceptRequest) {
  return perform('import-page', request, async (ctx) => {
    const imported = await importPage(ctx, parseRequest(acceptSchema, request))
    const { actor } = ctx
    const { importId, editionIds, alreadyImported } = imported
    const editions = await listImported(ctx.db, { actor, importId })
    return { alreadyImported, count: editionIds.length, editionIds, editions }
  })
}
