import { describe, expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import type { Actor } from './actor.ts'
import {
  canAdminister,
  canGrant,
  canInviteTo,
  keepsAccounts,
  takesTwoToGrant,
  takesTwoToLetIn,
  type AccountAction,
  type AccountSubject,
} from './policy.ts'

const ACTIONS: readonly AccountAction[] = [
  'read',
  'change',
  'grant',
  'end-grant',
  'cover',
  'send-link',
  'take-off-factor',
  'close',
  'reopen',
]

const actor = (role: Role, divisionCode: string, accountId = 1): Actor => ({
  accountId,
  displayName: role,
  divisionCode,
  grants: [{ role, divisionCode }],
})

const subject = (role: Role, divisionCode: string, given: Partial<AccountSubject> = {}) => ({
  accountId: 2,
  divisionCode,
  closed: false,
  grants: [{ role, divisionCode }],
  everHeld: [role],
  ...given,
})

/** What each role may do to an account of its own region, open then closed. */
const OVER_CORRESPONDENT: Record<Role, { open: AccountAction[]; closed: AccountAction[] }> = {
  correspondent: { open: [], closed: [] },
  editor1: {
    open: ['read', 'grant', 'end-grant', 'send-link', 'take-off-factor', 'close'],
    closed: ['read', 'reopen'],
  },
  editor2: { open: [], closed: [] },
  editor3: { open: [], closed: [] },
  admin: {
    open: [
      'read',
      'change',
      'grant',
      'end-grant',
      'cover',
      'send-link',
      'take-off-factor',
      'close',
    ],
    closed: ['read', 'reopen'],
  },
  auditor: { open: ['read'], closed: ['read'] },
  officer: { open: [], closed: [] },
  member: { open: [], closed: [] },
  overseer: { open: [], closed: [] },
  'unit-signer': { open: [], closed: [] },
  'unit-clerk': { open: [], closed: [] },
  dispatcher: { open: [], closed: [] },
}
const OVER_OTHERS: Record<Role, { open: AccountAction[]; closed: AccountAction[] }> = {
  ...OVER_CORRESPONDENT,
  editor1: { open: [], closed: [] },
}

const allowed = (who: Actor, whom: AccountSubject) =>
  ACTIONS.filter((action) => canAdminister(who, action, whom).allowed)

describe('who may do what to an account', () => {
  for (const role of ROLES) {
    for (const held of ROLES) {
      const expected = (held === 'correspondent' ? OVER_CORRESPONDENT : OVER_OTHERS)[role]
      it(`${role} of the prefecture over ${held} of its county`, () => {
        const who = actor(role, '620800')
        expect(allowed(who, subject(held, '620825'))).toEqual(expected.open)
        const closed = subject(held, '620825', { closed: true, grants: [] })
        expect(allowed(who, closed)).toEqual(expected.closed)
      })
      it(`${role} of another prefecture has nothing to do with ${held}`, () => {
        expect(allowed(actor(role, '620500'), subject(held, '620825'))).toEqual([])
      })
      it(`${role} only looks at their own account`, () => {
        const own = subject(held, '620825', { accountId: 1 })
        expect(allowed(actor(role, '620800'), own)).toEqual(
          ['admin', 'auditor', 'editor1'].includes(role) ? ['read'] : [],
        )
      })
    }
  }

  it('an admin only looks at accounts that also hold a role beyond the admin’s region', () => {
    const wide = subject('editor2', '620825', {
      grants: [
        { role: 'editor2', divisionCode: '620825' },
        { role: 'editor3', divisionCode: '620000' },
      ],
    })
    expect(allowed(actor('admin', '620800'), wide)).toEqual(['read'])
  })

  it('a first editor leaves alone who also writes beyond their region', () => {
    const wide = subject('correspondent', '620825', {
      grants: [
        { role: 'correspondent', divisionCode: '620825' },
        { role: 'correspondent', divisionCode: '620523' },
      ],
    })
    expect(allowed(actor('editor1', '620800'), wide)).toEqual([])
    expect(allowed(actor('editor1', '620825'), subject('correspondent', '620800'))).toEqual([])
  })

  it('a first editor leaves alone who ever was more than a correspondent', () => {
    const once = subject('correspondent', '620825', { everHeld: ['correspondent', 'editor2'] })
    expect(allowed(actor('editor1', '620800'), once)).toEqual([])
  })
})

describe('who may grant which role', () => {
  for (const role of ROLES) {
    for (const given of ROLES) {
      const may = role === 'admin' || (role === 'editor1' && given === 'correspondent')
      it(`${role} ${may ? 'may' : 'may not'} grant ${given} in their region, never elsewhere`, () => {
        const who = actor(role, '620800')
        expect(canGrant(who, { role: given, divisionCode: '620825' }).allowed).toBe(may)
        expect(canGrant(who, { role: given, divisionCode: '620523' }).allowed).toBe(false)
        expect(canGrant(who, { role: given, divisionCode: '620000' }).allowed).toBe(false)
      })
    }
    it(`${role} opens accounts in their region if they may grant the role of a correspondent`, () => {
      const may = role === 'admin' || role === 'editor1'
      expect(canInviteTo(actor(role, '620800'), '620826').allowed).toBe(may)
      expect(canInviteTo(actor(role, '620800'), '620523').allowed).toBe(false)
      expect(keepsAccounts(actor(role, '620800'))).toBe(may || role === 'auditor')
    })
  }
})

describe('what takes two people', () => {
  const NOW = new Date('2026-03-20T02:00:00Z')
  const held = (role: Role, endsOn: string | null = null) => ({
    role,
    divisionCode: '620825',
    endsOn,
  })
  const account = { closed: false, joined: true, everHeld: [], grants: [] }
  const listRoles = (isOne: (role: Role) => boolean) => ROLES.filter(isOne)

  it('is granting who opens accounts and who reads the audit log', () => {
    expect(listRoles(takesTwoToGrant)).toEqual(['admin', 'auditor'])
  })

  it('is letting in who may publish, open accounts or read the audit log, or will', () => {
    const letIn = (role: Role) =>
      takesTwoToLetIn({ ...account, everHeld: [role], grants: [held(role)] }, NOW)
    expect(listRoles(letIn)).toEqual(['editor3', 'admin', 'auditor'])
  })

  it('is not for who has never been in and may only publish: they got that from one person', () => {
    const letIn = (role: Role) =>
      takesTwoToLetIn({ ...account, joined: false, grants: [held(role)] }, NOW)
    expect(listRoles(letIn)).toEqual(['admin', 'auditor'])
  })

  it('does not end with the role, which might be taken back for a moment', () => {
    const over = { ...account, everHeld: ['admin' as const], grants: [held('admin', '2026-03-19')] }
    expect(takesTwoToLetIn(over, NOW)).toBe(true)
    expect(takesTwoToLetIn({ ...over, joined: false }, NOW)).toBe(false)
    expect(takesTwoToLetIn({ ...over, grants: [held('admin', '2026-03-20')] }, NOW)).toBe(true)
    expect(takesTwoToLetIn({ ...over, closed: true, grants: [] }, NOW)).toBe(true)
    expect(takesTwoToLetIn({ ...account, closed: true, everHeld: ['editor2'] }, NOW)).toBe(false)
  })
})
