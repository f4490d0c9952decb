import { describe, expect, it } from 'vitest'

import { CONSULTATION_STATES } from '#db/consultation-states'
import { ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { canKeep, canSee } from '../matter/policy.ts'
import { awaitsSupervision, can, canSeeTopic, type ConsultationSubject } from './policy.ts'
import { CONSULTATION_WORKFLOW } from './workflow.ts'

const COUNTY = '620825'
const MOVES = CONSULTATION_WORKFLOW.map(({ move }) => move)

const actor = (role: Role, divisionCode = COUNTY, accountId = 9): Actor => ({
  accountId,
  displayName: role,
  divisionCode,
  grants: [{ role, divisionCode }],
})

const topic = (given: Partial<ConsultationSubject> = {}): ConsultationSubject => ({
  state: 'collected',
  divisionCode: COUNTY,
  enteredBy: 1,
  unitId: null,
  isSupervised: false,
  publicity: 'none',
  isReworded: false,
  unseenBy: [1],
  ...given,
})

const allowed = (who: Actor, subject: ConsultationSubject) =>
  MOVES.filter((move) => can(who, move, subject).allowed)

const LOOKING = ['editor1', 'editor2', 'editor3', 'officer']

describe('who may do what with a topic', () => {
  it.each(ROLES)('%s, of the county, above it and elsewhere', (role) => {
    const isOfficer = role === 'officer'
    for (const scope of [COUNTY, '620800', '620000']) {
      const who = actor(role, scope)
      expect(canSee(who, COUNTY).allowed).toBe(LOOKING.includes(role))
      expect(canKeep(who, COUNTY).allowed).toBe(isOfficer)
      expect(allowed(who, topic())).toEqual(isOfficer ? ['select', 'leave-out', 'divert'] : [])
      expect(allowed(who, topic({ state: 'selected' }))).toEqual([
        ...(isOfficer ? ['divert', 'visit', 'reword'] : []),
        ...(role === 'editor3' ? ['publish'] : []),
        ...(LOOKING.includes(role) ? ['link', 'unlink'] : []),
      ])
    }
    const elsewhere = actor(role, '620826')
    expect(canSee(elsewhere, COUNTY).allowed).toBe(false)
    for (const state of CONSULTATION_STATES) {
      expect(allowed(elsewhere, topic({ state, publicity: 'card' }))).toEqual([])
    }
  })

  it('who entered it changes it, and neither decides about it nor closes it', () => {
    const own = actor('officer', COUNTY, 1)
    expect(allowed(own, topic())).toEqual(['change'])
    expect(can(own, 'select', topic())).toEqual({
      allowed: false,
      reason: '自己录入的，要由另一位专员决定',
    })
    expect(can(own, 'close', topic({ state: 'judged' })).allowed).toBe(false)
    expect(can(actor('officer'), 'close', topic({ state: 'judged' })).allowed).toBe(true)
  })

  it('is handled by its unit or an officer, and looked after by who oversees', () => {
    const grants = [{ role: 'unit-clerk', divisionCode: COUNTY, unitId: 7 }] as const
    const clerk = { ...actor('unit-clerk'), grants }
    const given = topic({ state: 'handed-over', unitId: 7 })
    expect(allowed(clerk, given)).toEqual(['report-progress', 'handle'])
    expect(allowed(clerk, topic({ state: 'handled', unitId: 7 }))).toEqual([])
    expect(allowed(clerk, topic({ state: 'handed-over', unitId: 8 }))).toEqual([])
    for (const role of ['dispatcher', 'overseer'] as const) {
      expect(allowed(actor(role), given)).toEqual(['supervise'])
      expect(canSeeTopic(actor(role, '620826'), given)).toBe(false)
    }
    expect(can(actor('officer'), 'handle', given).allowed).toBe(true)
    expect(can(actor('officer'), 'supervise', given)).toEqual({
      allowed: false,
      reason: '督办由督办专员或者交办专员来记',
    })
  })

  it('is not talked over before a visit, and not replied to before somebody looked after it', () => {
    const officer = actor('officer')
    expect(can(officer, 'talk', topic({ state: 'selected' }))).toEqual({
      allowed: false,
      reason: '没有调研，不能协商：先记一次调研',
    })
    expect(can(officer, 'reply', topic({ state: 'handled' })).allowed).toBe(false)
    expect(can(officer, 'reply', topic({ state: 'handled', isSupervised: true })).allowed).toBe(
      true,
    )
  })

  it('is published by a final editor who had no part in it, as often as there is something new', () => {
    const state = 'selected' as const
    expect(can(actor('editor3'), 'publish', topic({ state })).allowed).toBe(true)
    for (const part of [{ enteredBy: 9 }, { unseenBy: [1, 9] }, { publicity: 'hidden' as const }]) {
      expect(can(actor('editor3'), 'publish', topic({ state, ...part })).allowed).toBe(false)
    }
    const shown = topic({ state, publicity: 'card', unseenBy: [] })
    expect(can(actor('editor3'), 'publish', shown).allowed).toBe(false)
    expect(can(actor('editor3'), 'hide', shown).allowed).toBe(true)
  })

  it('is shown again, once it is hidden, by the same people who may hide it', () => {
    for (const role of ROLES) {
      const may = (publicity: ConsultationSubject['publicity'], move: 'hide' | 'show') =>
        can(actor(role), move, topic({ state: 'selected', publicity })).allowed
      expect(may('hidden', 'show')).toBe(may('card', 'hide'))
      expect([may('card', 'show'), may('none', 'show'), may('hidden', 'hide')]).not.toContain(true)
    }
  })

  it('is reworded by officers while readers do not have it, and then comes back by a publication alone', () => {
    const may = (role: Role, move: 'reword' | 'show' | 'publish', given: object) =>
      can(actor(role), move, topic({ state: 'selected', ...given })).allowed
    for (const publicity of ['none', 'hidden'] as const) {
      for (const role of ROLES) expect(may(role, 'reword', { publicity })).toBe(role === 'officer')
    }
    expect(may('officer', 'reword', { publicity: 'card' })).toBe(false)
    for (const isReworded of [false, true]) {
      const hidden = { publicity: 'hidden', isReworded }
      expect(may('officer', 'show', hidden)).toBe(!isReworded)
      expect(may('editor3', 'publish', hidden)).toBe(isReworded)
    }
  })
})

it('explains to officers alone, once a topic is handed over, who looks after how it is handled', () => {
  const handedOver = topic({ state: 'handed-over' })
  for (const role of ROLES)
    expect(awaitsSupervision(actor(role), handedOver)).toBe(role === 'officer')
  const { grants } = actor('overseer', '620800')
  const officer = actor('officer')
  const both = { ...officer, grants: [...officer.grants, ...grants] }
  expect(awaitsSupervision(both, handedOver)).toBe(false)
  expect(awaitsSupervision(officer, topic({ state: 'handled' }))).toBe(true)
  expect(awaitsSupervision(officer, { ...handedOver, isSupervised: true })).toBe(false)
  expect(awaitsSupervision(officer, topic({ state: 'adopted' }))).toBe(false)
  expect(awaitsSupervision(actor('officer', '620826'), handedOver)).toBe(false)
})
