import { z } from 'zod'

import { plainText } from '#lib/plain-text'

import { displayNameSchema, loginNameSchema } from '../account/schemas.ts'
import { nationalDivisions } from '../division/national-divisions.ts'
import { siteSettingsSchema } from '../setting/change-settings.ts'

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

/** What a real portal is made of. What a file or variables leave out has a default, or is asked for. */
export const setupAnswersSchema = z.strictObject({
  province,
  siteName: site.siteName,
  siteAddress: site.siteAddress.default(''),
  adminLoginName: loginNameSchema,
  adminDisplayName: displayNameSchema,
  reviewLevels: reviewLevels.default(3),
  icpNumber: site.icpNumber.default(''),
  policeNumber: site.policeNumber.default(''),
  siteCode: site.siteCode.default(''),
})

export type SetupAnswers = z.output<typeof setupAnswersSchema>
export type SetupAnswerName = keyof SetupAnswers

export const SETUP_ANSWERS = Object.keys(setupAnswersSchema.shape) as readonly SetupAnswerName[]
