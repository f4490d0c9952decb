import { z } from 'zod'

import type { Context } from '#domain/context'
import { createDraft } from '#domain/article/create-draft'
import { keepInReview, keepWorkingCopy } from '#domain/review/drafts/keep-working-copy'
import { shanghaiClock } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'
import { requireWriter } from '#server/require-writer'

import { answerResult } from '../_lib/answer-result.ts'
import { readJson } from '../_lib/read-json.ts'

/** Far above the longest text there can be. */
const LIMIT = { bytes: 4 * 1_024 * 1_024, sentence: '这篇稿件太长，存不下' }

const keepSchema = z.object({
  task: z.enum(['write', 'review']),
  /** Who wrote them. */
  accountId: z.int().positive(),
  edition: z
    .object({ editionId: z.int().positive(), lockVersion: z.int().nonnegative() })
    .nullable(),
  version: z.int().nonnegative(),
  content: z.unknown(),
  requestKey: plainText(),
})
type KeepRequest = z.infer<typeof keepSchema>

/**
 * An autosave. A text without an edition begins one, which the log records; what is written on after that
 * is nobody else's business yet.
 */
export async function PUT(request: Request): Promise<Response> {
  const read = await ask('read-words', () => readBody(request))
  if (!read.ok) return answerResult(read)
  const input = read.value
  if (input.edition)
    return answerResult(await ask('keep-words', (ctx) => keep(ctx, input, input.edition)))
  const { accountId, content, requestKey } = input
  return answerResult(
    await perform('save-copy', null, async (ctx) => {
      requireWriter(ctx, accountId)
      return keep(ctx, input, await createDraft(ctx, { content, requestKey }), true)
    }),
  )
}

async function keep(
  ctx: Context,
  { task, accountId, version, content }: KeepRequest,
  edition: KeepRequest['edition'],
  beginsEdition = false,
) {
  requireWriter(ctx, accountId)
  if (!edition) throw new Error('There is no edition to store the text for')
  const keeping = task === 'review' ? keepInReview : keepWorkingCopy
  const kept = await keeping(ctx, { ...edition, version, content, beginsEdition })
  const { editionId, lockVersion } = kept
  return { edition: { editionId, lockVersion }, version: kept.version, at: shanghaiClock(ctx.now) }
}

async function readBody(request: Request): Promise<KeepRequest> {
  return parseRequest(keepSchema, await readJson(request, LIMIT))
}
