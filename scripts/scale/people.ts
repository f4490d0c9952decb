// The accounts of a seeded database: numbered, made up, and with a hash that no password has, so that nobody signs in.

import type { Division } from '#domain/division/division'
import type { Role } from '#db/states'

import type { Cell } from './copy-rows.ts'

export const ACCOUNTS = 2_000
export const ACCOUNT_COLUMNS = [
  'id',
  'login_name',
  'display_name',
  'division_code',
  'password_hash',
] as const
export const GRANT_COLUMNS = ['account_id', 'role', 'division_code', 'starts_on'] as const

/** The first account of each role; correspondents are the last and by far the most. */
export const FIRST_OF = {
  admin: 1,
  editor3: 11,
  editor2: 41,
  editor1: 101,
  correspondent: 301,
} as const
type SeededRole = keyof typeof FIRST_OF & Role
const ROLES_DOWN = ['correspondent', 'editor1', 'editor2', 'editor3', 'admin'] as const
const BEGINNING = '2015-01-01'

interface Person {
  id: number
  name: string
  role: SeededRole
  division: Division
}

/** Accounts by turns of the divisions: final editors and admins of the province, second ones of prefectures. */
export function listPeople(divisions: readonly Division[]): Person[] {
  const [province] = divisions
  const places = divisions.filter(({ level }) => level !== 'province')
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  return Array.from({ length: ACCOUNTS }, (_, index): Person => {
    const id = index + 1
    const role = ROLES_DOWN.find((one) => FIRST_OF[one] <= id) ?? 'admin'
    const all = {
      admin: [province],
      editor3: [province],
      editor2: prefectures,
      editor1: places,
      correspondent: places,
    }[role]
    const division = all[(id - FIRST_OF[role]) % all.length]
    if (!division) throw new RangeError('There are no divisions to work in.')
    return { id, name: `示例${String(id).padStart(4, '0')}`, role, division }
  })
}

export const accountRows = (people: readonly Person[]): Cell[][] =>
  people.map(({ id, name, division }) => [
    id,
    `scale-${id}`,
    name,
    division.code,
    'no password has this hash',
  ])

export const grantRows = (people: readonly Person[]): Cell[][] =>
  people.map(({ id, role, division }) => [id, role, division.code, BEGINNING])

/** Who writes for a division: its correspondents by turns. */
export function writersOf(people: readonly Person[]): (division: Division, nr: number) => Person {
  const writers = people.filter(({ role }) => role === 'correspondent')
  const byDivision = Map.groupBy(writers, ({ division }) => division.code)
  return ({ code }, nr) => {
    const own = byDivision.get(code) ?? writers
    const writer = own[nr % own.length]
    if (!writer) throw new RangeError(`Nobody writes for ${code}.`)
    return writer
  }
}
