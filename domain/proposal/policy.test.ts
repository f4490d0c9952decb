import { describe, expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, canSee, canWriteIn, writesAnywhere, type ProposalSubject } from './policy.ts'
import { PROPOSAL_WORKFLOW, type ProposalMove } from './workflow.ts'

const COUNTY = '620825'
const MOVES = [...new Set(PROPOSAL_WORKFLOW.map(({ move }) => move))]

const actor = (role: Role, divisionCode = COUNTY, accountId = 9): Actor => ({
  accountId,
  displayName: role,
  divisionCode,
  grants: [{ role, divisionCode }],
})

const proposal = (given: Partial<ProposalSubject> = {}): ProposalSubject => ({
  state: 'received',
  divisionCode: COUNTY,
  isKey: false,
  enteredBy: 1,
  movers: [
    { accountId: 1, answer: 'agreed' },
    { accountId: 2, answer: 'agreed' },
  ],
  waiting: null,
  ...given,
})

const allowed = (who: Actor, subject: ProposalSubject): ProposalMove[] =>
  MOVES.filter((move) => can(who, move, subject).allowed)

describe('who may do what with a proposal', () => {
  it.each(ROLES)('%s, of the county, above it and elsewhere', (role) => {
    const examines = role === 'officer'
    for (const scope of [COUNTY, '620800', '620000']) {
      const who = actor(role, scope)
      expect(canSee(who, proposal()).allowed).toBe(examines)
      expect(canSee(who, proposal({ state: 'draft' })).allowed).toBe(false)
      expect(allowed(who, proposal())).toEqual(examines ? ['propose', 'return'] : [])
      expect(allowed(who, proposal({ state: 'filed' }))).toEqual(
        examines ? ['propose', 'make-key'] : [],
      )
      expect(canWriteIn(who, COUNTY).allowed).toBe(['member', 'officer'].includes(role))
    }
    const elsewhere = actor(role, '620826')
    expect(canSee(elsewhere, proposal()).allowed).toBe(false)
    expect(allowed(elsewhere, proposal())).toEqual([])
    expect(canWriteIn(elsewhere, COUNTY).allowed).toBe(false)
    expect(writesAnywhere(elsewhere)).toBe(['member', 'officer'].includes(role))
  })

  it('its author changes, drops and submits it while it lies with them', () => {
    const author = actor('member', COUNTY, 1)
    for (const state of ['draft', 'returned'] as const) {
      expect(allowed(author, proposal({ state }))).toEqual(['write', 'drop', 'submit'])
    }
    expect(allowed(author, proposal())).toEqual(['ask-revoke'])
    expect(allowed(author, proposal({ state: 'declined' }))).toEqual([])
  })

  it('is not submitted before everybody who was asked has answered', () => {
    const open = proposal({ state: 'draft', movers: [{ accountId: 2, answer: null }] })
    expect(can(actor('member', COUNTY, 1), 'submit', open)).toEqual({
      allowed: false,
      reason: '还有 1 位联名人没有答复',
    })
  })

  it('who is asked to move it answers once', () => {
    const asked = actor('member', COUNTY, 2)
    const open = proposal({ state: 'draft', movers: [{ accountId: 2, answer: null }] })
    expect(allowed(asked, open)).toEqual(['agree', 'disagree'])
    expect(allowed(asked, proposal({ state: 'draft' }))).toEqual([])
    expect(allowed(actor('member', COUNTY, 3), open)).toEqual([])
    const declined = proposal({ state: 'draft', movers: [{ accountId: 2, answer: 'disagreed' }] })
    expect(canSee(asked, declined).allowed).toBe(false)
  })

  it('another officer decides what one proposed, and nobody their own', () => {
    const waiting = { decision: 'file', proposedBy: 9 } as const
    expect(allowed(actor('officer', COUNTY, 9), proposal({ waiting }))).toEqual([])
    expect(allowed(actor('officer', COUNTY, 8), proposal({ waiting }))).toEqual(['reject', 'file'])
    const revoking = { decision: 'revoke', proposedBy: 1 } as const
    expect(allowed(actor('officer', COUNTY, 8), proposal({ waiting: revoking }))).toEqual([
      'reject',
      'revoke',
    ])
  })

  it('an officer who moves it never examines it', () => {
    const own = proposal({ movers: [{ accountId: 9, answer: 'agreed' }] })
    expect(allowed(actor('officer'), own)).toEqual([])
    expect(can(actor('officer'), 'propose', own)).toMatchObject({ allowed: false })
  })

  it('is made key once, and ended once', () => {
    const key = proposal({ state: 'filed', isKey: true })
    expect(allowed(actor('officer'), key)).toEqual(['propose', 'end-key'])
  })
})
