import { z } from 'zod'

import { INTAKE_DESTINATIONS, INTAKE_KINDS, INTAKE_REASONS } from '#db/intake-states'
import { findPersonalNumbers } from '#lib/personal-numbers'
import { plainText } from '#lib/plain-text'
import { countCharacters } from '#lib/text'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'

// What the form of readers sends, and what officers answer.

export const MAX_WORDS = 300
/** White space is not counted as people count, and is not without end. */
const MAX_LENGTH = 1_200
const TOO_LONG = `最多 ${MAX_WORDS} 字，请短一些，一次说一件`
const MAX_PLACE = 40
const MAX_CONTACT = 100
const MAX_REPLY = 300

const OTHER_NUMBER = '里面有像银行卡号或者电话的号码，请删去。要留联系方式，写在下面“怎么找到你”里'

const withoutNumbers = (text: string, ctx: z.RefinementCtx) => {
  const message = namesAPerson(text)
    ? PERSONAL_ISSUE
    : findPersonalNumbers(text).length > 0
      ? OTHER_NUMBER
      : null
  if (message !== null) ctx.addIssue({ code: 'custom', message })
}

export const intakeSchema = z.object({
  kind: z.enum(INTAKE_KINDS, '请选一类'),
  divisionCode: plainText('请选地方').regex(/^\d{6}$/, '请选地方'),
  place: plainText()
    .trim()
    .max(MAX_PLACE, `最多 ${MAX_PLACE} 字`)
    .superRefine(withoutNumbers)
    .default(''),
  words: plainText('请写要说的事')
    .trim()
    .min(1, '请写要说的事')
    .max(MAX_LENGTH, { error: TOO_LONG, abort: true })
    .refine((text) => countCharacters(text) <= MAX_WORDS, TOO_LONG)
    .superRefine(withoutNumbers),
  contact: plainText().trim().max(MAX_CONTACT, `最多 ${MAX_CONTACT} 字`).default(''),
  question: plainText().max(400).default(''),
  answer: plainText().max(40).default(''),
})

/** What a person saw of it, and the key of the click. */
export const seenSchema = z.object({
  intakeId: z.int().positive(),
  lockVersion: z.int().min(0),
  requestKey: plainText('页面过期了，请刷新后再试'),
})

const reply = plainText()
  .trim()
  .max(MAX_REPLY, `最多 ${MAX_REPLY} 字`)
  .refine((text) => !namesAPerson(text), PERSONAL_ISSUE)

export const acceptSchema = z.object({
  destination: z.enum(INTAKE_DESTINATIONS, '请选转到哪里'),
  reply: reply.default(''),
})

export const declineSchema = z.object({
  reason: z.enum(INTAKE_REASONS, '请选不采纳的原因'),
  reply: reply.refine((text) => text !== '', '请写给交件人的话'),
})
