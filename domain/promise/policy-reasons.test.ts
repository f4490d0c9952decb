import { describe, expect, it } from 'vitest'

import { PROMISE_STATES } from '#db/promise-states'
import { ROLES, UNIT_ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, type PromiseSubject } from './policy.ts'

const COUNTY = '620825'
const UNIT = 7
const ACCOUNT = 9

const THEIRS: Record<'report' | 'send-back' | 'settle', readonly Role[]> = {
  report: ['officer', 'unit-signer'],
  'send-back': ['officer'],
  settle: ['officer'],
}
const MOVES = ['report', 'send-back', 'settle'] as const

const actor = (role: Role, divisionCode: string, unitId: number): Actor => ({
  accountId: ACCOUNT,
  displayName: role,
  divisionCode,
  grants: [
    UNIT_ROLES.some((one) => one === role)
      ? { role, divisionCode, unitId }
      : { role, divisionCode },
  ],
})

/** Every way in which a promise may stand: reported by nobody, by another and by this person. */
const PROMISES: readonly PromiseSubject[] = PROMISE_STATES.flatMap((state) =>
  [null, 1, ACCOUNT].map((reportedBy) => ({
    state,
    reportedBy,
    divisionCode: COUNTY,
    unitId: UNIT,
  })),
)

describe('whose move of a promise it is', () => {
  it.each(ROLES)('%s, of the county and elsewhere, in every state', (role) => {
    for (const [at, who] of [
      actor(role, COUNTY, UNIT),
      actor(role, '620826', UNIT + 1),
    ].entries()) {
      for (const move of MOVES.filter((one) => at === 1 || !THEIRS[one].includes(role))) {
        const verdicts = PROMISES.map((subject) => can(who, move, subject))
        expect(verdicts.filter(({ allowed }) => allowed)).toEqual([])
        // Nobody else learns how it stands.
        expect([move, new Set(verdicts.map((one) => JSON.stringify(one))).size]).toEqual([move, 1])
      }
    }
  })

  it.each(MOVES)('%s is made of what is open, reported or not as it needs', (move) => {
    for (const role of THEIRS[move]) {
      const may = PROMISES.filter(
        (subject) => can(actor(role, COUNTY, UNIT), move, subject).allowed,
      )
      expect(may.map(({ state, reportedBy }) => [state, reportedBy])).toEqual([
        ['open', move === 'report' ? null : 1],
      ])
    }
  })

  it('whose move it is learns why it cannot be made', () => {
    const officer = actor('officer', COUNTY, UNIT)
    const reasons = (move: (typeof MOVES)[number]) =>
      PROMISES.filter(({ state }) => state === 'open').map((subject) => can(officer, move, subject))
    const waits = { allowed: false, reason: '已经报告过结果，在等提案专员确认' }
    expect(reasons('report')).toMatchObject([{ allowed: true }, waits, waits])
    expect(reasons('settle')).toMatchObject([
      { allowed: false, reason: '还没有报告结果' },
      { allowed: true },
      { allowed: false, reason: '自己报告的结果，要由另一位提案专员确认' },
    ])
    for (const subject of PROMISES.filter(({ state }) => state === 'superseded')) {
      expect(can(officer, 'send-back', subject)).toMatchObject({
        reason: '“由新的承诺代替”的承诺不能退回结果',
      })
    }
  })
})
