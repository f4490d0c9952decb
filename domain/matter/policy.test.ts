import { describe, expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { canKeep, canPublish, canSee, isUndoable, seesRegisters } from './policy.ts'

const COUNTY = '620825'
const actor = (role: Role, divisionCode: string): Actor => ({
  accountId: 1,
  displayName: role,
  divisionCode,
  grants: [{ role, divisionCode }],
})

const MAY: Record<Role, { see: boolean; keep: boolean; publish: boolean }> = {
  correspondent: { see: false, keep: false, publish: false },
  editor1: { see: true, keep: false, publish: false },
  editor2: { see: true, keep: false, publish: false },
  editor3: { see: true, keep: false, publish: true },
  admin: { see: false, keep: false, publish: false },
  auditor: { see: false, keep: false, publish: false },
  officer: { see: true, keep: true, publish: false },
  member: { see: false, keep: false, publish: false },
  overseer: { see: false, keep: false, publish: false },
  'unit-signer': { see: false, keep: false, publish: false },
  'unit-clerk': { see: false, keep: false, publish: false },
  dispatcher: { see: false, keep: false, publish: false },
}

describe('who may do what with the register of a county', () => {
  it.each(ROLES)('%s, of the county, above it, and elsewhere', (role) => {
    for (const [scope, isOver] of [
      [COUNTY, true],
      ['620800', true],
      ['620826', false],
    ] as const) {
      const who = actor(role, scope)
      expect(canSee(who, COUNTY).allowed).toBe(isOver && MAY[role].see)
      expect(canKeep(who, COUNTY).allowed).toBe(isOver && MAY[role].keep)
      const subject = { divisionCode: COUNTY, importers: [2] }
      expect(canPublish(who, subject).allowed).toBe(isOver && MAY[role].publish)
      expect(canPublish(who, { ...subject, importers: [2, 1] }).allowed).toBe(false)
    }
    expect(seesRegisters(actor(role, COUNTY))).toBe(MAY[role].see)
  })

  it('nobody of a portal for another county', () => {
    const who = { ...actor('officer', '620800'), county: '620826' }
    expect(canSee(who, COUNTY).allowed).toBe(false)
    expect(canKeep(who, COUNTY).allowed).toBe(false)
    const final = { ...actor('editor3', '620800'), county: '620826' }
    expect(canPublish(final, { divisionCode: COUNTY, importers: [] }).allowed).toBe(false)
  })
})

it('lets an import be taken back within a day, while readers do not have it', () => {
  const takenAt = new Date('2026-03-20T02:00:00Z')
  const after = (hours: number) => new Date(takenAt.getTime() + hours * 3_600_000)
  expect(isUndoable({ takenAt }, { publishedAt: null, now: after(24) })).toBe(true)
  expect(isUndoable({ takenAt }, { publishedAt: after(-1), now: after(1) })).toBe(true)
  expect(isUndoable({ takenAt }, { publishedAt: null, now: after(24.1) })).toBe(false)
  expect(isUndoable({ takenAt }, { publishedAt: takenAt, now: after(1) })).toBe(false)
  expect(isUndoable({ takenAt }, { publishedAt: after(1), now: after(2) })).toBe(false)
  expect(isUndoable({ takenAt: null }, { publishedAt: null, now: takenAt })).toBe(false)
})
