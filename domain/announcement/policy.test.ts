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
  canTakeBack,
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
  proposed: null,
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

it('lets who administers accounts alone change and call off nothing of others', () => {
  const shown = subject({ state: 'announced', isAnnounced: true })
  for (const may of [canChange, canCallOff]) {
    expect(may(person(2, 'admin'), shown).allowed).toBe(false)
    expect(may(person(1, 'admin'), shown).allowed).toBe(true)
    expect(may(person(2, 'correspondent'), shown).allowed).toBe(true)
  }
  const both = person(2, 'admin')
  const grants = [...both.grants, ...person(2, 'editor1').grants]
  expect(canChange({ ...both, grants }, shown).allowed).toBe(true)
})

it('is turned down before readers have it by an editor, and taken back by its author', () => {
  expect(canCallOff(person(1, 'correspondent'), subject()).allowed).toBe(false)
  expect(canCallOff(person(2, 'editor1'), subject()).allowed).toBe(true)
  expect(canCallOff(person(2, 'correspondent'), subject()).allowed).toBe(false)
  for (const state of ['waiting', 'returned'] as const) {
    expect(canTakeBack(person(1, 'correspondent'), subject({ state })).allowed).toBe(true)
  }
  expect(canTakeBack(person(2, 'editor1'), subject({ enteredBy: 2 })).allowed).toBe(false)
})

it('keeps a change from being lost by a call-off, and the other way round', () => {
  const changing = subject({ isAnnounced: true, proposed: { kind: 'change' } })
  for (const [state, way] of [
    ['waiting', '先撤回改动'],
    ['returned', '先点“不改了”'],
  ] as const) {
    // Only its author and who changed it have that button.
    for (const [accountId, who] of [
      [1, '：'],
      [3, '：请作者或改的人'],
    ] as const) {
      expect(canCallOff(person(accountId, 'correspondent'), { ...changing, state })).toMatchObject({
        allowed: false,
        reason: expect.stringContaining(`${who}${way}`),
      })
    }
  }
  // With an editor it ends at once, and readers need the change no more.
  expect(canCallOff(person(2, 'editor1'), changing).allowed).toBe(true)
  const ending = subject({ isAnnounced: true, proposed: { kind: 'call-off' } })
  for (const one of [person(1, 'correspondent'), person(2, 'editor1')]) {
    expect(canChange(one, ending).allowed).toBe(false)
    expect(canCallOff(one, ending).allowed).toBe(false)
  }
  const kept = subject({ ...ending, state: 'returned' })
  expect(canChange(person(1, 'correspondent'), kept).allowed).toBe(true)
  expect(canCallOff(person(1, 'correspondent'), kept).allowed).toBe(true)
})

it('has what waits taken back by who entered it and by the author, and nothing else', () => {
  const changing = subject({ isAnnounced: true, proposed: { kind: 'change' }, enteredBy: 2 })
  expect(canTakeBack(person(2, 'correspondent'), changing).allowed).toBe(true)
  expect(canTakeBack(person(1, 'correspondent'), changing).allowed).toBe(true)
  expect(canTakeBack(person(3, 'editor1'), changing).allowed).toBe(false)
  const settled = subject({ state: 'announced', isAnnounced: true })
  expect(canTakeBack(person(1, 'correspondent'), settled).allowed).toBe(false)
})

it('is called off at once by an editor who did not enter it, and through review by anybody else', () => {
  const shown = subject({ state: 'announced', isAnnounced: true })
  expect(callsOffAtOnce(person(2, 'editor1'), shown)).toBe(true)
  expect(callsOffAtOnce(person(1, 'editor1'), shown)).toBe(false)
  expect(callsOffAtOnce(person(2, 'correspondent'), shown)).toBe(false)
  expect(canCallOff(person(2, 'correspondent'), shown).allowed).toBe(true)
})
