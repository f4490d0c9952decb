import { describe, expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import { workplaceOf } from './workplace.ts'

const holding = (roles: readonly Role[], divisionCode = '620000') => ({
  accountId: 1,
  displayName: '某人',
  divisionCode,
  grants: roles.map((role) => ({
    role,
    divisionCode,
    ...(role.startsWith('unit-') ? { unitId: 7 } : {}),
  })),
})

describe('the workplace of', () => {
  const places: [Role[], string | null][] = [
    [['correspondent'], '/desk'],
    [['editor1'], '/review'],
    [['editor2'], '/review'],
    [['editor3'], '/review'],
    [['correspondent', 'editor1'], '/review'],
    [['editor2', 'editor3'], '/review'],
    [['admin'], '/admin/accounts'],
    [['auditor'], '/admin/audit'],
    [['officer'], '/matters/triage'],
    [['member'], '/matters/mine'],
    [['dispatcher'], '/matters/dispatch'],
    [['overseer'], '/matters/dispatch'],
    [['unit-clerk'], '/matters/unit'],
    [['unit-signer'], '/matters/unit'],
    [['member', 'unit-clerk'], '/matters/mine'],
    [['correspondent', 'member'], '/desk'],
    [['officer', 'member'], '/matters/triage'],
    [[], null],
  ]
  for (const [roles, place] of places) {
    it(`${roles.join(' and ') || 'nobody in particular'} is ${place ?? 'nowhere'}`, () => {
      expect(workplaceOf(holding(roles))).toBe(place)
      expect(workplaceOf(holding(roles, '620825'))).toBe(place)
    })
  }

  it('each role that is given, is somewhere', () => {
    for (const role of ROLES) expect(workplaceOf(holding([role])), role).not.toBeNull()
  })
})
