import { z } from 'zod'

import { ACTIVITY_TYPES, CREDIT_ROLES, DATE_PRECISIONS } from '#db/states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { bodySchema } from './body.ts'
import { CONTENT_VERSION, upgradeContent } from './content-versions.ts'

// Everything readers would see of one revision, as one JSON value: what forms send, what a revision
// keeps, what approval signs by its hash. A draft may lack much of it; the checklist says what.
const LINE = 120
const PAGE_LABEL = 20

const line = plainText().trim().max(LINE, `最多 ${LINE} 字`)
const isoDay = plainText().refine(isIsoDay, '日期不存在，请按 2023-03-16 这样填写')
/** A day, or --03-16 while the year is unknown. */
const eventDay = plainText().refine(
  (day) => isIsoDay(day.startsWith('--') ? `2000-${day.slice(2)}` : day),
  '日期不存在',
)

export const creditSchema = z.strictObject({
  role: z.enum(CREDIT_ROLES),
  name: plainText().trim().min(1, '请写姓名').max(30, '姓名最多 30 字'),
})

export const eventSchema = z.strictObject({
  type: z.enum(ACTIVITY_TYPES),
  precision: z.enum(DATE_PRECISIONS),
  /** First day; the first of the month when only the month is known. */
  start: eventDay.nullable(),
  /** Last day of a range. */
  end: eventDay.nullable(),
  /** The part of the text the date comes from, such as 近日. */
  dateText: line,
  place: line,
})

const currentSchema = z.strictObject({
  version: z.literal(CONTENT_VERSION),
  divisionCode: plainText().regex(/^\d{6}$/, '请选择县区'),
  topicId: z.number().int().positive().nullable(),
  kicker: line,
  headline: line,
  subtitle: line,
  /** 电头, such as 本报庄浪讯; without the names in brackets, which are credits. */
  dateline: line,
  credits: z.array(creditSchema).max(20, '署名最多 20 人'),
  body: bodySchema,
  event: eventSchema,
  /** 见报日期 */
  printDate: isoDay.nullable(),
  /** 版次, such as 第3版; since version 2. */
  printPage: plainText().trim().min(1).max(PAGE_LABEL, `最多 ${PAGE_LABEL} 字`).nullable(),
})

/** Reads a content of any released version. */
export const contentSchema = z.preprocess(upgradeContent, currentSchema)

export type Content = z.infer<typeof currentSchema>
/** A part of a content that a person writes or chooses. */
export type ContentField = Exclude<keyof Content, 'version'>
export type Credit = z.infer<typeof creditSchema>
export type ContentEvent = z.infer<typeof eventSchema>

/** A draft with nothing in it yet. */
export function emptyContent(divisionCode: string): Content {
  return {
    version: CONTENT_VERSION,
    divisionCode,
    topicId: null,
    kicker: '',
    headline: '',
    subtitle: '',
    dateline: '',
    credits: [],
    body: { type: 'doc', content: [] },
    event: { type: 'other', precision: 'none', start: null, end: null, dateText: '', place: '' },
    printDate: null,
    printPage: null,
  }
}
