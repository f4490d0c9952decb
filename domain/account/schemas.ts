import { z } from 'zod'

import { ROLES, UNIT_ROLES, type Role } from '#db/states'
import { isIsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { findLengthIssue } from './password/password-rule.ts'

// What forms about accounts send, held to its shape before anybody looks at who sent it.
/** Its length only: what else a new password must be depends on whose it is. */
export const passwordSchema = plainText().superRefine((password, ctx) => {
  const message = findLengthIssue(password)
  if (message !== null) ctx.addIssue({ code: 'custom', message })
})

export const loginNameSchema = plainText()
  .trim()
  .regex(/^[A-Za-z0-9_.-]{2,60}$/, '用户名用字母、数字，2 到 60 个')

/** Spreadsheets take what begins with such a sign for a formula. */
const AS_FORMULA = /^[=+\-@＝＋－＠]/u

export const displayNameSchema = plainText()
  .trim()
  .min(1, '请写姓名')
  .max(30, '最多 30 字')
  .refine((name) => !AS_FORMULA.test(name), '姓名不能以 =、+、-、@ 开头')

/** The office in the person's division; may be empty. */
export const unitSchema = plainText().trim().max(60, '最多 60 字')

/** A mobile number as people write it, as its eleven figures; may be empty. */
export const mobileSchema = plainText()
  .transform((typed) => typed.replaceAll(/[\s-]/gu, '').replace(/^\+?86(?=1\d{10}$)/, ''))
  .refine((mobile) => mobile === '' || /^1[3-9]\d{9}$/.test(mobile), '手机号是 11 位数字')

export const divisionCodeSchema = plainText().regex(/^\d{6}$/, '请选择地区')

const day = plainText().refine(isIsoDay, '没有这一天')

const isUnitRole = (role: Role): boolean => UNIT_ROLES.some((one) => one === role)

/** A role over a division; from today on when no start is named, without an end when none is. */
export const grantSchema = z
  .object({
    role: z.enum(ROLES, '请选择角色'),
    divisionCode: divisionCodeSchema,
    /** The name of the unit, for the roles that are held for one. */
    handlingUnit: unitSchema.default(''),
    startsOn: day.or(z.literal('')).default(''),
    endsOn: day.or(z.literal('')).default(''),
  })
  .refine(({ role, handlingUnit }) => !isUnitRole(role) || handlingUnit !== '', {
    path: ['handlingUnit'],
    message: '请写承办单位',
  })
  .refine(({ role, handlingUnit }) => isUnitRole(role) || handlingUnit === '', {
    path: ['handlingUnit'],
    message: '只有承办经办人、承办签发人才写单位',
  })
  .refine(({ startsOn, endsOn }) => endsOn === '' || startsOn === '' || endsOn >= startsOn, {
    path: ['endsOn'],
    message: '结束不能早于开始',
  })
export type GrantInput = z.infer<typeof grantSchema>

export const accountIdSchema = z.object({ accountId: z.int().positive() })

export const grantRoleSchema = accountIdSchema.and(grantSchema)

export const coverSchema = accountIdSchema
  .extend({
    coverId: z.int('请选择代班的人').positive('请选择代班的人'),
    startsOn: day,
    endsOn: day,
    note: plainText().trim().min(1, '请写原因，如“年休假”').max(100, '最多 100 字'),
  })
  .refine(({ startsOn, endsOn }) => !isIsoDay(endsOn) || endsOn >= startsOn, {
    path: ['endsOn'],
    message: '结束不能早于开始',
  })

export const grantIdSchema = accountIdSchema.extend({ grantId: z.int().positive() })

/** A code of an app, or a recovery code; which one is seen later. */
export const codeSchema = z.object({
  code: plainText().trim().min(1, '请写验证码').max(40, '验证码没有这么长'),
})
