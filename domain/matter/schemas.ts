import { z } from 'zod'

import { MATTER_STEPS } from '#db/matter-states'
import { plainText } from '#lib/plain-text'

import { optionalDaySchema } from '../article/day-schema.ts'
import { toNumber } from '../copydesk/characters/chinese-number.ts'
import { MAX_CELL, MAX_ROSTER_LINES } from '../roster/columns.ts'
import { REGISTER_COLUMNS } from './register/register-columns.ts'

export const STALE = '页面过期了，请重新传一次表格'
export const CLOSED_EARLY = '闭幕不能早于开幕'
const MAX_CARD_REASON = 200

/** Up to 99, in figures or as the names of sessions have it: 10, 十. */
const number = (wanted: string) =>
  plainText(wanted)
    .trim()
    .regex(
      /^(?:[1-9]\d?|[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)$/,
      wanted,
    )
    .transform(toNumber)

/** The session whose register a sheet is for. */
export const sessionSchema = z
  .object({
    divisionCode: plainText('请选择县区').regex(/^\d{6}$/, '请选择县区'),
    term: number('届写成数字，如 10'),
    number: number('次写成数字，如 2'),
    openedOn: optionalDaySchema,
    closedOn: optionalDaySchema,
  })
  .refine(({ openedOn, closedOn }) => !openedOn || !closedOn || closedOn >= openedOn, {
    path: ['closedOn'],
    message: CLOSED_EARLY,
  })
export type SessionInput = z.infer<typeof sessionSchema>
/** The same as a form sends it. */
export type SessionFields = z.input<typeof sessionSchema>

const cell = plainText().max(MAX_CELL)
const linesSchema = z
  .array(
    z.object({
      line: z.int().positive(),
      sheet: cell.exactOptional(),
      cells: z.partialRecord(z.enum(REGISTER_COLUMNS.map(({ field }) => field)), cell),
    }),
  )
  .min(1, '表格是空的')
  .max(MAX_ROSTER_LINES)

/** A sheet with the session that it is for. */
export const registerSchema = z.object({ session: sessionSchema, lines: linesSchema })

const id = z.int().positive()
const keySchema = z.object({ requestKey: plainText(STALE) })
/** The lines as a page carries them, sealed for whom they were shown to. */
export const importSchema = keySchema.extend({ sealed: plainText(STALE) })
export const undoSchema = keySchema.extend({ importId: id })
/** A session in the version that the person saw. */
export const seenSchema = keySchema.extend({ sessionId: id, lockVersion: z.int().min(0) })
/** A card to hide or to show again, with the reason. */
export const cardSchema = keySchema.extend({
  matterId: id,
  reason: plainText().trim().min(1, '请写理由').max(MAX_CARD_REASON, `最多 ${MAX_CARD_REASON} 字`),
})
/** Whose report is to be begun. */
export const reportSchema = keySchema.extend({ sessionId: id })
/** What an article proves: a step of a session, or one matter. */
export const proofSchema = keySchema
  .extend({
    sessionId: id,
    step: z.enum(MATTER_STEPS).nullable(),
    matterId: id.nullable(),
    articleId: plainText('请选一篇报道')
      .regex(/^\d{1,15}$/, '请选一篇报道')
      .transform(Number),
    isLinked: z.boolean(),
  })
  .transform(({ step, matterId, ...asked }, context) => {
    if (step !== null && matterId === null) {
      return { ...asked, target: { sessionId: asked.sessionId, step } }
    }
    if (step === null && matterId !== null) return { ...asked, target: { matterId } }
    context.addIssue({ code: 'custom', message: '请刷新页面再试' })
    return z.NEVER
  })
