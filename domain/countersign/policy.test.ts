import { expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { canAnswer, canRead, canWithdraw, commonDivision, keepsCountersigns } from './policy.ts'

const actor = (role: Role, divisionCode: string, accountId = 1): Actor => ({
  accountId,
  displayName: '',
  divisionCode,
  grants: [{ role, divisionCode }],
})
const subject = { askedBy: 2, accountIds: [3], divisionCode: '620800' }
const answers = (who: Actor) => canAnswer(who, subject).allowed

it.each(ROLES)('lets a %s over all of it answer who is an admin or an auditor', (role) => {
  const may = role === 'admin' || role === 'auditor'
  expect(answers(actor(role, '620000'))).toBe(may)
  expect(answers(actor(role, '620800'))).toBe(may)
  expect(answers(actor(role, '620825'))).toBe(false)
  expect(answers(actor(role, '620500'))).toBe(false)
  expect(keepsCountersigns(actor(role, '620825'))).toBe(may)
})

it('lets nobody answer what they asked for, or what is done to them', () => {
  expect(answers(actor('admin', '620000', 2))).toBe(false)
  expect(answers(actor('admin', '620000', 3))).toBe(false)
  expect(answers(actor('auditor', '620000', 3))).toBe(false)
})

it('shows it to who asked, and to admins and auditors over it', () => {
  expect(canRead(actor('correspondent', '620825', 2), subject).allowed).toBe(true)
  expect(canRead(actor('auditor', '620800'), subject).allowed).toBe(true)
  expect(canRead(actor('admin', '620500'), subject).allowed).toBe(false)
  expect(canWithdraw(actor('admin', '620000', 2), subject).allowed).toBe(true)
  expect(canWithdraw(actor('admin', '620000', 3), subject).allowed).toBe(false)
})

it.each([
  [['620825'], '620825'],
  [['620825', '620825'], '620825'],
  [['620825', '620826'], '620800'],
  [['620825', '620800'], '620800'],
  [['620800', '620825'], '620800'],
  [['620825', '620523'], '620000'],
  [['620825', '620000'], '620000'],
])('takes %j in by %s', (codes, division) => {
  expect(commonDivision(codes)).toBe(division)
})
