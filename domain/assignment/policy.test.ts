import { describe, expect, it } from 'vitest'

import { ASSIGNMENT_STATES, RESULT_CLASSES } from '#db/matter-states'
import { ROLES } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, canHandle, canSee, canSeeMatter, ratesFor, seesDrafts } from './policy.ts'
import type { AssignmentSubject, HandledSubject } from './subjects.ts'
import { actor, assignment, COUNTY, matter, TODAY, UNIT } from './testing/subjects.ts'
import { ASSIGNMENT_WORKFLOW, isPromising, type HandlingMove } from './workflow.ts'

const MOVES = [...new Set(ASSIGNMENT_WORKFLOW.map(({ move }) => move))]
const WHOLE: HandlingMove[] = ['assign', 'rate', 'redo', 'close']
const allowed = (who: Actor, subject: AssignmentSubject) =>
  MOVES.filter((move) => can(who, move, subject, TODAY).allowed)
const handles = (who: Actor, subject: HandledSubject, today = TODAY) =>
  WHOLE.filter((move) => canHandle(who, move, subject, today).allowed)

describe('who may do what with an assignment', () => {
  it.each(['closed', 'merged', 'revoked'] as const)(
    'nobody anything, once its matter is %s',
    (state) => {
      const over = { matter: matter({ state }) }
      for (const role of ROLES)
        for (const given of ASSIGNMENT_STATES)
          expect(
            allowed(actor(role), assignment({ ...over, state: given, part: 'joint' })),
          ).toEqual([])
      expect(can(actor('unit-clerk'), 'talk', assignment(over), TODAY)).toMatchObject({
        reason: expect.stringContaining('单位没有要办的'),
      })
    },
  )

  const OF_UNIT = ['unit-clerk', 'unit-signer']
  it.each(ROLES)(
    '%s, of the county, above it and elsewhere, of the unit and of another',
    (role) => {
      const isOfUnit = OF_UNIT.includes(role)
      for (const scope of isOfUnit ? [COUNTY] : [COUNTY, '620800', '620000']) {
        const who = actor(role, scope)
        expect(canSee(who, assignment())).toBe(
          ['officer', 'dispatcher', 'overseer', ...OF_UNIT].includes(role),
        )
        expect(seesDrafts(who, assignment())).toBe(isOfUnit)
        expect(canSeeMatter(who, matter())).toBe(
          ['officer', 'dispatcher', 'overseer'].includes(role),
        )
        expect(handles(who, matter({ state: 'filed' }))).toEqual(
          role === 'dispatcher' ? ['assign'] : [],
        )
        expect(allowed(who, assignment({ state: 'waiting' }))).toEqual(
          {
            dispatcher: ['extend', 'open-link'],
            'unit-clerk': ['sign'],
            'unit-signer': ['sign', 'refuse'],
          }[role as string] ?? [],
        )
      }
      for (const stranger of [actor(role, '620826'), actor(role, COUNTY, 9, UNIT + 1)]) {
        if (!isOfUnit && stranger.divisionCode === COUNTY) continue
        if (isOfUnit && stranger.divisionCode !== COUNTY) continue
        expect(canSee(stranger, assignment())).toBe(false)
        expect(allowed(stranger, assignment({ draftedBy: 1 }))).toEqual([])
      }
    },
  )

  it('another signer signs or sends back what one person drafted, and nobody their own', () => {
    const waits = assignment({ draftedBy: 8 })
    expect(allowed(actor('unit-signer'), waits)).toEqual([
      'refuse',
      'talk',
      'draft-answer',
      'send-back',
      'answer',
    ])
    expect(allowed(actor('unit-signer', COUNTY, 8), waits)).toEqual([
      'refuse',
      'talk',
      'draft-answer',
    ])
    expect(allowed(actor('unit-clerk'), waits)).toEqual(['talk', 'draft-answer'])
    expect(can(actor('unit-signer'), 'answer', assignment(), TODAY)).toEqual({
      allowed: false,
      reason: '没有等签发的答复',
    })
  })

  it('an officer who does not move it signs what came by the link of a unit without signers, and who opened it never', () => {
    const linked = (given: Partial<AssignmentSubject> = {}) =>
      assignment({ draftedBy: 8, isByLink: true, hasSigner: false, ...given })
    const officer = actor('officer')
    expect(allowed(officer, linked())).toEqual(['send-back', 'answer'])
    expect(seesDrafts(officer, linked())).toBe(true)
    const mover = matter({ movers: [{ moverId: 1, accountId: 9, isRated: false }] })
    for (const [who, subject] of [
      [officer, linked({ hasSigner: true })],
      [officer, linked({ isByLink: false })],
      [officer, linked({ matter: mover })],
      [actor('officer', '620826'), linked()],
      [actor('officer', COUNTY, 8), linked()],
    ] as const) {
      expect(allowed(who, subject)).toEqual([])
    }
    expect(can(actor('officer', COUNTY, 8), 'answer', linked(), TODAY)).toEqual({
      allowed: false,
      reason: '答复稿凭您开的链接交来，要由另一位签发',
    })
    expect(allowed(actor('dispatcher'), linked())).toEqual(['extend', 'open-link'])
  })

  it('a joint unit countersigns and drafts nothing', () => {
    const joint = assignment({ part: 'joint' })
    expect(allowed(actor('unit-signer'), joint)).toEqual(['refuse', 'talk', 'countersign'])
    expect(allowed(actor('unit-clerk'), joint)).toEqual(['talk'])
  })

  it('is refused three times at most, in its time, and never after it was answered', () => {
    const signer = actor('unit-signer')
    const refused = (refusals: number) => assignment({ matter: matter({ refusals }) })
    expect(can(signer, 'refuse', refused(2), TODAY).allowed).toBe(true)
    expect(can(signer, 'refuse', refused(3), TODAY)).toEqual({
      allowed: false,
      reason: '这件已经退过 3 次，由交办专员定了承办单位，不能再退',
    })
    const refuses = (given: Partial<AssignmentSubject>) =>
      can(signer, 'refuse', assignment(given), TODAY).allowed
    expect(refuses({ wasAnswered: true })).toBe(false)
    expect(refuses({ refusalDueOn: TODAY })).toBe(true)
    expect(refuses({ refusalDueOn: '2026-03-19' })).toBe(false)
  })

  it('is given longer once, not after its day', () => {
    const dispatcher = actor('dispatcher')
    const extend = (given: Partial<AssignmentSubject>) =>
      can(dispatcher, 'extend', assignment(given), TODAY).allowed
    expect(extend({})).toBe(true)
    expect(extend({ dueOn: TODAY })).toBe(true)
    expect(extend({ dueOn: '2026-03-19' })).toBe(false)
    expect(extend({ extendedFrom: '2026-05-20' })).toBe(false)
  })

  it('is assigned anew by a dispatcher once a unit has refused it', () => {
    const refused = assignment({ state: 'refused' })
    expect(allowed(actor('dispatcher'), refused)).toEqual(['reassign'])
    expect(allowed(actor('unit-signer'), refused)).toEqual([])
  })
})

describe('who may do what with a matter that is handled', () => {
  it('is not assigned while officers have it before them', () => {
    const examined = matter({ state: 'filed', isExamined: true })
    expect(handles(actor('dispatcher'), examined)).toEqual([])
  })

  it('is rated once by each who moves it, and by an officer for who has no account', () => {
    const movers = [
      { moverId: 1, accountId: 1, isRated: false },
      { moverId: 2, accountId: null, isRated: false },
      { moverId: 3, accountId: 3, isRated: true },
    ]
    const answered = matter({ state: 'answered', movers })
    const rates = (who: Actor) => [...ratesFor(who, answered), ...handles(who, answered)]
    expect(rates(actor('member', COUNTY, 1))).toEqual([1, 'rate'])
    expect(rates(actor('officer'))).toEqual([2, 'rate', 'redo'])
    expect(rates(actor('officer', '620826'))).toEqual([])
    expect(rates(actor('member', COUNTY, 4))).toEqual([])
    expect(canHandle(actor('member', COUNTY, 3), 'rate', answered, TODAY)).toEqual({
      allowed: false,
      reason: '您已经评价过了',
    })
  })

  it('is closed once all have rated, or when the time for it is over', () => {
    const answered = matter({ state: 'answered', ratingDueOn: '2026-04-09' })
    const officer = actor('officer')
    expect(handles(officer, answered, '2026-04-09')).toEqual(['redo'])
    expect(handles(officer, answered, '2026-04-10')).toEqual(['redo', 'close'])
    expect(handles(officer, { ...answered, ratingDueOn: null }, '2036-04-10')).toEqual(['redo'])
    const movers = [{ moverId: 1, accountId: 1, isRated: true }]
    expect(handles(officer, { ...answered, movers })).toEqual(['redo', 'close'])
  })

  it('an officer who moves it neither closes it nor has it handled anew', () => {
    const movers = [{ moverId: 1, accountId: 9, isRated: true }]
    const own = matter({ state: 'answered', movers })
    expect(handles(actor('officer'), own)).toEqual([])
  })

  it('a result that is not there yet is a promise', () => {
    expect(RESULT_CLASSES.filter(isPromising)).toEqual(['B', 'C'])
  })
})
