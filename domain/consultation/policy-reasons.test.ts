import { describe, expect, it } from 'vitest'

import { CONSULTATION_STATES } from '#db/consultation-states'
import { ROLES, UNIT_ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, type ConsultationSubject } from './policy.ts'
import { CONSULTATION_WORKFLOW, type MadeBy } from './workflow.ts'

const COUNTY = '620825'
const UNIT = 7

const EDITORS: readonly Role[] = ['editor1', 'editor2', 'editor3', 'officer']
const THEIRS: Record<MadeBy, readonly Role[]> = {
  'who entered it': [],
  'an officer': ['officer'],
  'another officer': ['officer'],
  'the unit or an officer': ['officer', ...UNIT_ROLES],
  'a dispatcher or overseer': ['dispatcher', 'overseer'],
  'a final editor': ['editor3'],
  'an editor or officer': EDITORS,
}

const actor = (role: Role, divisionCode: string, unitId: number): Actor => ({
  accountId: 9,
  displayName: role,
  divisionCode,
  grants: [
    UNIT_ROLES.some((one) => one === role)
      ? { role, divisionCode, unitId }
      : { role, divisionCode },
  ],
})

/** Every way in which a topic that somebody else entered may stand. */
const TOPICS: readonly ConsultationSubject[] = CONSULTATION_STATES.flatMap((state) =>
  (['none', 'card', 'hidden'] as const).flatMap((publicity) =>
    [false, true].map((given) => ({
      state,
      publicity,
      divisionCode: COUNTY,
      enteredBy: 1,
      unitId: UNIT,
      isSupervised: given,
      isReworded: given,
      unseenBy: given ? [1] : [],
    })),
  ),
)

describe('whoever may not make a move learns nothing of how a topic stands', () => {
  it.each(ROLES)('%s, of the county and elsewhere, in every state', (role) => {
    for (const [at, who] of [
      actor(role, COUNTY, UNIT),
      actor(role, '620826', UNIT + 1),
    ].entries()) {
      const others = CONSULTATION_WORKFLOW.filter(
        ({ by }) => at === 1 || !THEIRS[by].includes(role),
      )
      for (const { move } of others) {
        const verdicts = TOPICS.map((subject) => can(who, move, subject))
        expect(verdicts.filter(({ allowed }) => allowed)).toEqual([])
        expect([move, new Set(verdicts.map((one) => JSON.stringify(one))).size]).toEqual([move, 1])
      }
    }
  })

  it('who entered it, and who had a part in it, learn that it is another’s move', () => {
    const own = { ...actor('officer', COUNTY, UNIT), accountId: 1 }
    for (const subject of TOPICS) {
      for (const move of ['select', 'leave-out', 'divert', 'close'] as const) {
        expect(can(own, move, subject)).toMatchObject({
          reason: '自己录入的，要由另一位专员决定',
        })
      }
    }
  })

  it('whose move it is learns why it cannot be made', () => {
    const officer = actor('officer', COUNTY, UNIT)
    for (const subject of TOPICS.filter(({ state }) => state === 'closed')) {
      for (const move of ['select', 'leave-out', 'divert', 'visit', 'redo'] as const) {
        expect(can(officer, move, subject)).toMatchObject({
          reason: expect.stringMatching(/^“已办结”的议题不能/),
        })
      }
    }
  })
})
