import { z } from 'zod'

import { PROMISE_ENDS } from '#db/promise-states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'

// What forms about promises send. Readers have the words of a promise and of its end: no number of a person stands there.

const id = z.int().positive()
const MAX_WORDS = 300

const key = z.object({ requestKey: plainText('页面过期了，请刷新后再试') })
/** A promise in the version that the person saw. */
export const seenPromiseSchema = key.extend({ promiseId: id, lockVersion: z.int().min(0) })

const words = plainText()
  .trim()
  .max(MAX_WORDS, `最多 ${MAX_WORDS} 字`)
  .refine((text) => !namesAPerson(text), PERSONAL_ISSUE)

export const adoptSchema = key
  .extend({
    matterId: id,
    /** The answer, the article or the agreement in which it stands. */
    assignmentId: id.nullable().default(null),
    articleId: id.nullable().default(null),
    agreementId: id.nullable().default(null),
    unitId: id,
    words: words.refine((text) => text !== '', '请写承诺做什么'),
    dueOn: plainText('请写日期').refine(isIsoDay, '请写日期'),
  })
  .refine(
    ({ assignmentId, articleId, agreementId }) =>
      [assignmentId, articleId, agreementId].filter((one) => one !== null).length === 1,
    '要有一个出处',
  )

const ARTICLE_ISSUE = '请写报道的编号或者网址'

export const reportSchema = z
  .object({
    end: z.enum(PROMISE_ENDS, '请选结果'),
    words: words.default(''),
    articleId: z.int(ARTICLE_ISSUE).positive(ARTICLE_ISSUE).nullable().default(null),
  })
  .superRefine(({ end, words: written, articleId }, ctx) => {
    const lacks = (message: string) => ctx.addIssue({ code: 'custom', path: ['words'], message })
    if (end === 'kept' && written === '' && articleId === null)
      lacks('请写怎么兑现的，或者选一篇报道')
    if (end !== 'kept' && written === '') lacks('请写理由')
  })

export const noSchema = z.object({})
export const sendBackSchema = z.object({
  reason: plainText().trim().min(1, '请写理由').max(MAX_WORDS, `最多 ${MAX_WORDS} 字`),
})
