import { z } from 'zod'

import {
  ASSIGNMENT_PARTS,
  RESULT_CLASSES,
  SATISFACTIONS,
  TALK_MOMENTS,
  TALK_WAYS,
} from '#db/matter-states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'
import { isPromising } from './workflow.ts'

// What forms about assignments send.

const id = z.int().positive()
const MAX_REASON = 300
const MAX_UNITS = 20
const MAX_ANSWER = 5000
/** 字、年、号, as 通建函〔2026〕12号; brackets and blanks as people type them. */
const LETTER_NUMBER = /^([^\s\d〔〕[\]()（）]{1,20})[〔[(（](\d{4})[〕\])）](?:第)?(\d{1,5})号?$/

const key = z.object({ requestKey: plainText('页面过期了，请刷新后再试') })
/** A matter, or what one unit has to answer, in the version that the person saw. */
export const seenMatterSchema = key.extend({ matterId: id, lockVersion: z.int().min(0) })
export const seenAssignmentSchema = key.extend({ assignmentId: id, lockVersion: z.int().min(0) })

const day = plainText('请写日期').refine(isIsoDay, '请写日期')
const reason = plainText().trim().min(1, '请写理由').max(MAX_REASON, `最多 ${MAX_REASON} 字`)
const words = (max: number) => plainText().trim().max(max, `最多 ${max} 字`)

export const noSchema = z.object({})
export const reasonSchema = z.object({ reason })

/** One lead unit, or several that answer a part each; joint ones beside them. */
export const assignSchema = z.object({
  units: z
    .array(z.object({ unitId: id, part: z.enum(ASSIGNMENT_PARTS) }))
    .max(MAX_UNITS, `最多 ${MAX_UNITS} 个单位`)
    .superRefine((units, ctx) => {
      const lacks = (message: string) => ctx.addIssue({ code: 'custom', message })
      const count = (part: string) => units.filter((one) => one.part === part).length
      const [leads, splits] = [count('lead'), count('split')]
      if (leads + splits === 0) lacks('请选主办单位')
      if (leads > 1) lacks('主办单位只有一个，几个单位各办一部分的选分办')
      if (leads > 0 && splits > 0) lacks('有主办单位就没有分办单位')
      if (leads === 0 && splits === 1) lacks('分办至少两个单位')
      if (new Set(units.map(({ unitId }) => unitId)).size < units.length) {
        lacks('一个单位只能选一次')
      }
    }),
  dueOn: day,
})

export const refuseSchema = z.object({
  reason,
  /** Which unit it belongs to, in the signer's words. */
  proposedUnit: plainText().trim().min(1, '请写应该由哪个单位办').max(60, '最多 60 字'),
})

export const reassignSchema = z.object({
  unitId: id,
  dueOn: day,
  reason: words(MAX_REASON).default(''),
})

export const extendSchema = z.object({ dueOn: day, reason })

export const talkSchema = z.object({
  heldOn: day,
  way: z.enum(TALK_WAYS, '请选方式'),
  moment: z.enum(TALK_MOMENTS, '请选时候'),
  words: plainText().trim().min(1, '请写谈了什么').max(600, '最多 600 字'),
})

const letterNumber = plainText()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .refine((typed) => typed === '' || LETTER_NUMBER.test(typed), '请写成“通建函〔2026〕12号”这样')
  .transform((typed) => typed.replace(LETTER_NUMBER, '$1〔$2〕$3号'))

export const answerSchema = z
  .object({
    letterNumber: letterNumber.default(''),
    text: plainText().trim().min(1, '请写答复').max(MAX_ANSWER, `最多 ${MAX_ANSWER} 字`),
    resultClass: z.enum(RESULT_CLASSES, '请选办理结果'),
    noTalkReason: words(MAX_REASON).default(''),
    /** Readers have it once the card is theirs. */
    promise: words(MAX_REASON)
      .refine((text) => !namesAPerson(text), PERSONAL_ISSUE)
      .default(''),
    promiseOn: day.or(z.literal('')).default(''),
  })
  .superRefine(({ resultClass, promise, promiseOn }, ctx) => {
    const lacks = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if (isPromising(resultClass)) {
      if (promise === '') lacks('promise', '请写承诺做什么')
      if (promiseOn === '') lacks('promiseOn', '请写到哪天做成')
    } else if (promise !== '' || promiseOn !== '') {
      lacks('promise', '这一类结果没有承诺，请空着')
    }
  })

export const rateSchema = z.object({
  /** Whom an officer has on paper; nobody where people rate for themselves. */
  moverId: id.nullable().default(null),
  attitude: z.enum(SATISFACTIONS, '请评价办理态度'),
  result: z.enum(SATISFACTIONS, '请评价办理结果'),
  words: words(MAX_REASON).default(''),
})

export const redoSchema = z.object({
  assignmentIds: z.array(id).min(1, '请选重新办理的单位').max(MAX_UNITS),
  dueOn: day,
  reason,
})

export const closeSchema = z.object({ reason: words(MAX_REASON).default('') })

/** What a unit may do by its link; the token says about what. */
export const BY_LINK_MOVES = ['sign', 'refuse', 'talk', 'draft-answer', 'countersign'] as const
export type ByLinkMove = (typeof BY_LINK_MOVES)[number]
/** What the unit hands in: with it the link is used up. */
export const LAST_BY_LINK: readonly ByLinkMove[] = ['refuse', 'draft-answer', 'countersign']

export const byLinkSchema = key.extend({
  token: plainText().max(100),
  move: z.enum(BY_LINK_MOVES),
})
