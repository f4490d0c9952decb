import { z } from 'zod'

import { plainText } from '#lib/plain-text'

import { displayNameSchema, loginNameSchema } from '../account/schemas.ts'
import { buildDivisions } from '../division/build-divisions.ts'
import { nationalDivisions } from '../division/national-divisions.ts'
import { siteSettingsSchema } from '../setting/change-settings.ts'
import { findCounty } from './find-county.ts'

const site = siteSettingsSchema.shape

const NO_PROVINCE = '写省级代码的前两位或全部六位，如 62 或 620000'

/** Two digits or six, as two. */
const province = plainText()
  .trim()
  .regex(/^\d{2}(0000)?$/, NO_PROVINCE)
  .transform((code) => code.slice(0, 2))
  .refine(
    (prefix) => nationalDivisions.some(({ code }) => code === `${prefix}0000`),
    '没有这个省级代码',
  )

/** The level comes as text from a terminal and from a variable. */
const reviewLevels = z.preprocess(
  (level) => (typeof level === 'string' && /^\d$/.test(level) ? Number(level) : level),
  site.reviewLevels,
)

/** Each answer by itself. */
const answersSchema = z.strictObject({
  province,
  /** Empty for the whole province, which 全省 means too. */
  county: plainText()
    .trim()
    .max(60, '最多 60 字')
    .transform((county) => (county === '全省' ? '' : county))
    .default(''),
  siteName: site.siteName,
  /** Empty for the first character of the place. */
  seal: z.union([z.literal(''), site.seal], '印章是一个或两个汉字').default(''),
  siteAddress: site.siteAddress.default(''),
  adminLoginName: loginNameSchema,
  adminDisplayName: displayNameSchema,
  reviewLevels: reviewLevels.default(3),
  icpNumber: site.icpNumber.default(''),
  policeNumber: site.policeNumber.default(''),
  siteCode: site.siteCode.default(''),
})

/**
 * What a real portal is made of. What a file or variables leave out has a default, or is asked for. The county comes out
 * as its code, whatever it was called.
 */
export const setupAnswersSchema = answersSchema.transform((answers, context) => {
  const county = answers.county && findCounty(answers.province, answers.county)
  if (typeof county === 'string' && county !== '') {
    context.addIssue({ code: 'custom', path: ['county'], message: county })
    return z.NEVER
  }
  const seal = answers.seal || namePlace(answers).slice(0, 1)
  return { ...answers, county: county === '' ? '' : county.code, seal }
})

export type SetupAnswers = z.output<typeof setupAnswersSchema>
export type SetupAnswerName = keyof SetupAnswers

export const SETUP_ANSWERS = Object.keys(answersSchema.shape) as readonly SetupAnswerName[]

/** What is wrong with one of the answers, in a sentence; null when it will do. */
export function findAnswerIssue(
  name: SetupAnswerName,
  answers: Readonly<Partial<Record<SetupAnswerName, unknown>>>,
): string | null {
  const parsed = answersSchema.shape[name].safeParse(answers[name])
  if (!parsed.success) return parsed.error.issues[0]?.message ?? '不对'
  if (name !== 'county' || !parsed.data) return null
  const within = readProvince(answers)
  const county = within === null ? null : findCounty(within, String(parsed.data))
  return typeof county === 'string' ? county : null
}

const readProvince = (answers: Readonly<{ province?: unknown }>): string | null =>
  province.safeParse(answers.province).data ?? null

/** What the portal is about, in short: the county that is answered, or else the province; empty while neither is right. */
export function namePlace(answers: Readonly<{ province?: unknown; county?: unknown }>): string {
  const prefix = readProvince(answers)
  if (prefix === null) return ''
  const { data = '' } = answersSchema.shape.county.safeParse(answers.county)
  const county = data === '' ? '' : findCounty(prefix, data)
  return typeof county === 'string'
    ? (buildDivisions(prefix)[0]?.shortName ?? '')
    : county.shortName
}
