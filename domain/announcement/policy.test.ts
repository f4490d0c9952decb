import { expect, it } from 'vitest'

import type { Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import {
  callsOffAtOnce,
  canCallOff,
  canChange,
  canDecide,
  canEnter,
  canRead,
  type AnnouncementSubject,
} from './policy.ts'

const COUNTY = '620825'
const person = (accountId: number, role: Role, divisionCode = COUNTY): Actor => ({
  accountId,
  displayName: '甲某',
  divisionCode,
  grants: [{ role, divisionCode }],
})
const subject = (given: Partial<AnnouncementSubject> = {}): AnnouncementSubject => ({
  state: 'waiting',
  divisionCode: COUNTY,
  authorId: 1,
  enteredBy: 1,
  isAnnounced: false,
  ...given,
})

it.each([
  ['correspondent', true],
  ['editor1', true],
  ['editor3', true],
  ['admin', true],
  ['auditor', false],
] as const)('lets a %s of the division enter and read one: %s', (role, allowed) => {
  expect(canEnter(person(1, role), COUNTY).allowed).toBe(allowed)
  expect(canEnter(person(1, role, '620500'), COUNTY).allowed).toBe(false)
  expect(canRead(person(2, role), subject()).allowed).toBe(allowed)
})

it('lets its author read it who has no role left', () => {
  expect(canRead({ ...person(1, 'auditor'), grants: [] }, subject()).allowed).toBe(true)
})

it('lets an editor decide who neither wrote it nor entered what is in review', () => {
  expect(canDecide(person(2, 'editor1'), subject()).allowed).toBe(true)
  expect(canDecide(person(1, 'editor1'), subject()).allowed).toBe(false)
  expect(canDecide(person(2, 'editor1'), subject({ enteredBy: 2 })).allowed).toBe(false)
  expect(canDecide(person(2, 'correspondent'), subject()).allowed).toBe(false)
  expect(canDecide(person(2, 'admin'), subject()).allowed).toBe(false)
  for (const state of ['returned', 'announced', 'called-off'] as const) {
    expect(canDecide(person(2, 'editor1'), subject({ state })).allowed).toBe(false)
  }
})

it('ends with being called off', () => {
  const over = subject({ state: 'called-off', isAnnounced: true })
  expect(canChange(person(2, 'editor1'), over).allowed).toBe(false)
  expect(canCallOff(person(2, 'editor1'), over).allowed).toBe(false)
})

it('is called off before readers have it by its author or an editor alone', () => {
  expect(canCallOff(person(1, 'correspondent'), subject()).allowed).toBe(true)
  expect(canCallOff(person(2, 'editor1'), subject()).allowed).toBe(true)
  expect(canCallOff(person(2, 'correspondent'), subject()).allowed).toBe(false)
})

it('is called off at once by an editor who did not enter it, and through review by anybody else', () => {
  const shown = subject({ state: 'announced', isAnnounced: true })
  expect(callsOffAtOnce(person(2, 'editor1'), shown)).toBe(true)
  expect(callsOffAtOnce(person(1, 'editor1'), shown)).toBe(false)
  expect(callsOffAtOnce(person(2, 'correspondent'), shown)).toBe(false)
  expect(canCallOff(person(2, 'correspondent'), shown).allowed).toBe(true)
})
