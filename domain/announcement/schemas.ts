import { z } from 'zod'

import { ACTIVITY_TYPES } from '#db/states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { namesAPerson, PERSONAL_ISSUE } from '../article/checklist.ts'

export const ANNOUNCEMENT_LENGTHS = { title: 60, place: 60, admission: 200, note: 500, reason: 200 }

const text = (longest: number) =>
  plainText()
    .trim()
    .max(longest, `最多 ${longest} 字`)
    .refine((written) => !namesAPerson(written), PERSONAL_ISSUE)

const orNull = (longest: number) => text(longest).transform((written) => written || null)

/** What is entered of an announced activity. */
export const contentSchema = z.object({
  type: z.enum(ACTIVITY_TYPES, '请选择活动类型'),
  title: text(ANNOUNCEMENT_LENGTHS.title).min(4, '活动名称至少 4 个字'),
  takesPlaceOn: plainText('请选日期').refine(isIsoDay, '没有这一天'),
  startTime: plainText()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, '时间写成 09:30 的样子')
    .transform((written) => written || null),
  place: orNull(ANNOUNCEMENT_LENGTHS.place),
  admission: orNull(ANNOUNCEMENT_LENGTHS.admission),
  note: orNull(ANNOUNCEMENT_LENGTHS.note),
})

const id = z.int().positive()
export const divisionSchema = z.object({
  divisionCode: plainText('请选择地区').min(1, '请选择地区'),
})
export const keySchema = z.object({ requestKey: plainText() })
/** That another of the same name on the same day was seen, and this one is meant all the same. */
export const twinSchema = z.object({ twin: plainText().optional() })
/** That what was returned is sent once more as it was, which its writer has confirmed. */
export const asReturnedSchema = z.object({ unchanged: plainText().optional() })
/** An announcement in the version that the person saw. */
export const seenSchema = keySchema.extend({ announcementId: id, lockVersion: z.int().min(0) })
export type SeenAnnouncement = z.infer<typeof seenSchema>

const reasonOf = (missing: string) =>
  z.object({ reason: text(ANNOUNCEMENT_LENGTHS.reason).min(1, missing) })
export const returnSchema = reasonOf('请写理由，写它的人会看到')
/** Read by everybody where readers have the announcement. */
export const callOffSchema = reasonOf('请写原因')

/** Which announced activity an edition reports; none to take it back. */
export const linkSchema = keySchema.extend({ editionId: id, announcementId: id.nullable() })
