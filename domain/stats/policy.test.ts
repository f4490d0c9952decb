import { describe, expect, it } from 'vitest'

import { ROLES, type Role } from '#db/states'

import type { Actor, Grant } from '../account/actor.ts'
import { canSeePerson, homeOf, overseenBy, seenWithin } from './policy.ts'

const actorWith = (...grants: Grant[]): Actor => ({
  accountId: 7,
  displayName: '某某',
  divisionCode: '620825',
  grants,
})
const holding = (role: Role, divisionCode: string) => actorWith({ role, divisionCode })
const OVERSEES = ['editor1', 'editor2', 'editor3', 'admin']

describe('who sees whose figures', () => {
  for (const role of ROLES) {
    const oversees = OVERSEES.includes(role)
    it(`${role} ${oversees ? 'sees their divisions and nothing else' : 'sees nobody but themselves'}`, () => {
      const actor = holding(role, '620800')
      expect(seenWithin(actor, '620825')).toEqual(oversees ? ['620825'] : [])
      expect(seenWithin(actor, '620000')).toEqual(oversees ? ['620800'] : [])
      expect(seenWithin(actor, '620523')).toEqual([])
      const other = { accountId: 8, divisionCode: '620825' }
      expect(canSeePerson(actor, other)).toBe(oversees)
      expect(canSeePerson(actor, { ...other, divisionCode: '620523' })).toBe(false)
      expect(canSeePerson(actor, { accountId: null, divisionCode: '620523' })).toBe(false)
      expect(canSeePerson(actor, { accountId: 7, divisionCode: '620523' })).toBe(true)
    })
  }

  it('sees each division once, the wider grant holding the narrower', () => {
    const actor = actorWith(
      { role: 'editor1', divisionCode: '620825' },
      { role: 'editor2', divisionCode: '620800' },
      { role: 'admin', divisionCode: '620800' },
      { role: 'editor1', divisionCode: '620523' },
      { role: 'correspondent', divisionCode: '620000' },
    )
    expect(overseenBy(actor).toSorted()).toEqual(['620523', '620800'])
    expect(seenWithin(actor, '620000').toSorted()).toEqual(['620523', '620800'])
    expect(seenWithin(actor, '620500')).toEqual(['620523'])
  })

  it('begins at the narrowest place that holds all of the actor’s divisions', () => {
    expect(homeOf(holding('editor1', '620825'))).toBe('620825')
    expect(homeOf(holding('editor3', '620000'))).toBe('620000')
    expect(homeOf(holding('correspondent', '620825'))).toBeNull()
    const two = (a: string, b: string) =>
      actorWith({ role: 'editor1', divisionCode: a }, { role: 'editor2', divisionCode: b })
    expect(homeOf(two('620825', '620826'))).toBe('620800')
    expect(homeOf(two('620825', '620500'))).toBe('620000')
  })
})
