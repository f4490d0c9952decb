// What a line of a roster asks for, whoever is in it: its words as an account's fields, or what is wrong with them.

import { z } from 'zod'

import { ROLES, UNIT_ROLES, type Role } from '#db/states'
import { isIsoDay } from '#lib/dates'
import { ROLE_LABELS } from '#lib/labels'
import { plainText } from '#lib/plain-text'

import { displayNameSchema, loginNameSchema, mobileSchema, unitSchema } from '../account/schemas.ts'
import { ROSTER_COLUMNS, type RosterField, type RosterLine } from './columns.ts'
import { findInRoster, type DivisionNames } from './roster-divisions.ts'

export interface RosterPerson {
  line: number
  displayName: string
  unit: string
  divisionCode: string
  /** None for somebody who has an account and no role. */
  role: Role | null
  /** Empty for today. */
  startsOn: string
  /** Empty for no end. */
  endsOn: string
  mobile: string
  mail: string
  /** Empty where the name to sign in with is to be made of the name. */
  loginName: string
}

const empty = z.literal('')
const typed = plainText().trim()
/** Made once: a file has thousands of lines. */
const SCHEMAS = {
  displayName: typed.pipe(displayNameSchema),
  unit: typed.pipe(unitSchema),
  mobile: typed.pipe(mobileSchema),
  mail: typed.pipe(z.union([empty, z.email('不是邮箱地址').max(120, '最多 120 字')])),
  loginName: typed.pipe(z.union([empty, loginNameSchema])),
} as const satisfies Partial<Record<RosterField, z.ZodType>>

/** Whom two people choose, and who works for a unit, which a roster has no column for. */
export const NO_BULK_ROLES: readonly Role[] = ['admin', 'auditor', ...UNIT_ROLES]
const IN_BULK = ROLES.filter((role) => !NO_BULK_ROLES.includes(role))

/** The person of a line, or sentences that say what to mend, each with its column. */
export function judgeLine(
  line: RosterLine,
  divisions: DivisionNames,
): { person: RosterPerson; issues: null } | { person: null; issues: string[] } {
  const issues: string[] = []
  const note = (field: RosterField, issue: string) => issues.push(`${nameOf(field)}：${issue}`)
  const text = (field: keyof typeof SCHEMAS): string => {
    const parsed = SCHEMAS[field].safeParse(line[field])
    if (parsed.success) return parsed.data
    note(field, parsed.error.issues[0]?.message ?? '写得不对')
    return ''
  }
  const day = (field: 'startsOn' | 'endsOn'): string => {
    const written = readDay(line[field])
    if (written === null) note(field, '写成 2026-03-01 这样，空着也行')
    return written ?? ''
  }
  const [division, ...others] = findInRoster(divisions, line.division)
  if (!division) note('division', line.division ? `没有“${line.division}”这个地方` : '没有填')
  if (others.length > 0) note('division', `有几个“${line.division}”，请写全，如“平凉市庄浪县”`)
  const role = ROLES.find((one) => ROLE_LABELS[one] === line.role) ?? null
  if (role === null && line.role !== '') {
    note('role', `没有“${line.role}”，只有${IN_BULK.map((one) => ROLE_LABELS[one]).join('、')}`)
  }
  const person: RosterPerson = {
    line: line.line,
    displayName: text('displayName'),
    unit: text('unit'),
    divisionCode: division?.code ?? '',
    role,
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    mobile: text('mobile'),
    mail: text('mail'),
    loginName: text('loginName'),
  }
  if (person.startsOn && person.endsOn && person.endsOn < person.startsOn) {
    note('endsOn', '结束不能早于开始')
  }
  return issues.length > 0 ? { person: null, issues } : { person, issues: null }
}

const nameOf = (field: RosterField): string =>
  ROSTER_COLUMNS.find((one) => one.field === field)?.name ?? ''

/** 2026-03-01, 2026/3/1, 2026.3.1 or 2026年3月1日 as a day; '' for nothing, null for anything else. */
function readDay(cell: string): string | null {
  if (cell === '') return ''
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim()) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isIsoDay(day) ? day : null
}
