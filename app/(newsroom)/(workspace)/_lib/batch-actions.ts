'use server'

import { z } from 'zod'

import type { Context } from '#domain/context'
import { requireReason } from '#domain/edition/require-reason'
import { claimEdition } from '#domain/review/claims/claim-edition'
import { returnEdition } from '#domain/review/moves/return-edition'
import { submitAsSaved } from '#domain/review/moves/submit-as-saved'
import { plainText } from '#lib/plain-text'
import { askByForm, perform } from '#server/action'
import { setAnswerStatus } from '#server/answer-status'
import {
  answerForm,
  requestOf,
  type FormAnswer,
  type FormState,
  type SentForm,
} from '#server/form-action'
import { parseRequest } from '#server/parse-request'

import type { Failed } from '../../_lib/failures.ts'
import { BATCH_MOVES, parseChosen, type BatchReport, type Chosen } from './batch.ts'
import { editionRefSchema } from './form-schemas.ts'

/** More than a page of a list holds. */
const MAX_CHOSEN = 100

const batchSchema = z.object({
  move: z.enum(BATCH_MOVES),
  chosen: z
    .array(
      plainText()
        .transform(parseChosen)
        .pipe(editionRefSchema.extend({ headline: plainText() })),
    )
    .min(1)
    .max(MAX_CHOSEN),
  reason: plainText().default(''),
  requestKey: plainText(),
})

const NOTHING_CHOSEN = '没有读懂选了哪几篇，什么都没有做。请刷新页面，选上以后再试'

/** Claims, returns or submits several editions, one after another, each by the command and in the transaction of its own. */
export async function moveTogether(
  _: FormState<BatchReport>,
  sent: SentForm,
): Promise<FormAnswer<BatchReport>> {
  const asked = await askByForm('move-together', () => Promise.resolve(parseBatch(sent)))
  if (!asked.ok) return answerForm(sent, asked)
  const { chosen, ...batch } = asked.value
  const refused: BatchReport['refused'][number][] = []
  for (const one of chosen) {
    const result = await moveOne(batch, one)
    const { editionId, headline } = one
    if (!result.ok) refused.push({ editionId, headline, message: messageOf(result) })
  }
  // Each of them has set it; the answer is to all.
  setAnswerStatus(200)
  const done = chosen.length - refused.length
  return answerForm(sent, { ok: true, value: { move: batch.move, done, refused } })
}

function parseBatch(sent: SentForm) {
  const batch = parseRequest(batchSchema, requestOf(null, sent), NOTHING_CHOSEN)
  if (batch.move === 'return') requireReason(batch.reason, 'return')
  return batch
}

type Batch = Omit<z.output<typeof batchSchema>, 'chosen'>

function moveOne({ move, reason, requestKey }: Batch, { editionId, lockVersion }: Chosen) {
  // The form's key is for all of them.
  const request = { editionId, lockVersion, reason, requestKey: `${requestKey}-${editionId}` }
  if (move === 'claim')
    return perform('claim-edition', { editionId }, (ctx: Context) =>
      claimEdition(ctx, { editionId }),
    )
  return move === 'return'
    ? perform('return-edition', request, (ctx: Context) => returnEdition(ctx, request))
    : perform('submit-edition', request, (ctx: Context) => submitAsSaved(ctx, request))
}

/** With what is missing of each, which nobody sees on this page otherwise. */
function messageOf({ message, issues }: Failed): string {
  // The question is answered by the form of the edition alone.
  if ('unchanged' in issues) return '退回后没有改过；真不用改，打开这一篇再提交'
  const missing = [...new Set(Object.values(issues).flat())].filter((one) => one !== message)
  if (missing.length > 0) return `${message}：${missing.join('；')}`
  return message
}
