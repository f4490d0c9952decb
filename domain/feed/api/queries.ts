import { z } from 'zod'

import { CONSULTATION_SOURCES, CONSULTATION_STATES } from '#db/consultation-states'
import { MATTER_STATES } from '#db/matter-states'
import { ACTIVITY_TYPES } from '#db/states'
import { parseSessionSlug } from '#lib/addresses/proposal-paths'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { divisionCode } from './schemas.ts'

// What the read API is asked with. Parameters may be added, none may change its meaning or go.

/** A whole number of a question, which is text there. */
const wholeNumber = (least: number, most: number) => {
  const wanted = `要填 ${least} 到 ${most} 的整数`
  return z.coerce.number(wanted).int(wanted).min(least, wanted).max(most, wanted)
}
const askedDay = z.iso.date('要填日期，如 2026-03-01').optional()

const paging = {
  after: plainText().max(200, '最多 200 个字符').optional().describe('上一页给出的 next'),
  limit: wholeNumber(1, 100).default(20).describe('每页条数'),
}

export const articleQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  topic: plainText()
    .regex(/^[a-z0-9-]{1,60}$/, '只能是小写字母、数字和连字符，最多 60 个')
    .optional()
    .describe('专题的 slug'),
  ...paging,
})

export const activityQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  from: askedDay.describe('从哪天起'),
  until: askedDay.describe('到哪天为止，不含当天'),
  ...paging,
})

export const announcementQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  from: askedDay.describe('从哪天起；不写就从今天起'),
  until: askedDay.describe('到哪天为止，不含当天'),
  ...paging,
})

export const searchQuerySchema = z.strictObject({
  q: plainText('请写要搜的词')
    .trim()
    .min(1, '请写要搜的词')
    .max(60, '最多 60 个字')
    .describe('搜什么：两个字即可；“引号里的”须原样出现；-减号开头的不出现'),
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  type: z.enum(ACTIVITY_TYPES).optional().describe('活动类型'),
  year: wholeNumber(1900, 2999).optional().describe('时间轴上的年份'),
  order: z.enum(['rank', 'newest']).default('rank').describe('rank 相关的在前，newest 新的在前'),
  ...paging,
})

export const withdrawalQuerySchema = z.strictObject(paging)

export const correctionQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  ...paging,
})

/** In an address a plus that nobody escaped is read as a space. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+ -]\d{2}:\d{2}))?$/
const EARLIEST = Date.parse('1900-01-01T00:00:00Z')
const LATEST = Date.parse('3000-01-01T00:00:00Z')
const WANTED_MOMENT = '要填日期或时间，如 2026-03-01 或 2026-03-01T08:00:00+08:00'

const since = plainText()
  .regex(MOMENT, WANTED_MOMENT)
  .refine((text) => parseMoment(text) !== null, WANTED_MOMENT)
  .optional()

export const changeQuerySchema = z.strictObject({
  since: since.describe('从什么时候起的变化：北京时间的日期，或带时区的时间；不写就从头取'),
  ...paging,
})

const WANTED_SESSION = '要填届次，如 10-2'

export const matterQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  session: plainText()
    .refine((text) => parseSessionSlug(text) !== null, WANTED_SESSION)
    .optional()
    .describe('届次：10-2 是十届二次会议'),
  category: plainText().max(100, '最多 100 个字').optional().describe('类别'),
  state: z.enum(MATTER_STATES).optional().describe('办到哪一步'),
  unit: wholeNumber(1, 999_999_999).optional().describe('主办、分办单位的编号'),
  since: since.describe('从什么时候起有改动的：北京时间的日期，或带时区的时间'),
  ...paging,
})

export const consultationQuerySchema = z.strictObject({
  division: divisionCode.optional().describe('行政区划代码，含其下级'),
  town: plainText().max(100, '最多 100 个字').optional().describe('乡镇、街道'),
  room: wholeNumber(1, 999_999_999).optional().describe('议事室的编号'),
  source: z.enum(CONSULTATION_SOURCES).optional().describe('谁出的题'),
  state: z.enum(CONSULTATION_STATES).optional().describe('到了哪一步'),
  since: since.describe('从什么时候起有改动的：北京时间的日期，或带时区的时间'),
  ...paging,
})

/** The instant that `since` names; null when there is no such day or time. */
export function parseMoment(text: string): Date | null {
  if (!isIsoDay(text.slice(0, 10))) return null
  const whole = text.length === 10 ? `${text}T00:00:00+08:00` : text.replace(' ', '+')
  const time = Date.parse(whole)
  return time >= EARLIEST && time < LATEST ? new Date(time) : null
}

export const noQuerySchema = z.strictObject({})

export type ArticleQuery = z.infer<typeof articleQuerySchema>
export type ActivityQuery = z.infer<typeof activityQuerySchema>
export type AnnouncementQuery = z.infer<typeof announcementQuerySchema>
export type SearchQuery = z.infer<typeof searchQuerySchema>
export type MatterQuery = z.infer<typeof matterQuerySchema>
export type ConsultationQuery = z.infer<typeof consultationQuerySchema>
export type CorrectionQuery = z.infer<typeof correctionQuerySchema>
export type WithdrawalQuery = z.infer<typeof withdrawalQuerySchema>
