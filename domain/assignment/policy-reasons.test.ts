import { describe, expect, it } from 'vitest'

import { ASSIGNMENT_STATES, MATTER_STATES } from '#db/matter-states'
import { ROLES, UNIT_ROLES, type Role } from '#db/states'

import { can, canHandle } from './policy.ts'
import { actor, assignment, COUNTY, matter, TODAY, UNIT } from './testing/subjects.ts'
import { ASSIGNMENT_WORKFLOW, type AssignmentMove, type HandlingMove } from './workflow.ts'

const MOVES = [...new Set(ASSIGNMENT_WORKFLOW.map(({ move }) => move))]
const WHOLE: HandlingMove[] = ['assign', 'rate', 'redo', 'close', 'archive']
/** Who makes a move of the matter as a whole, or of what a unit has to answer. */
const THEIRS: Record<HandlingMove | AssignmentMove, readonly Role[]> = {
  assign: ['dispatcher'],
  rate: [],
  redo: ['officer'],
  close: ['officer'],
  archive: ['officer'],
  sign: ['unit-clerk', 'unit-signer'],
  talk: ['unit-clerk', 'unit-signer'],
  'draft-answer': ['unit-clerk', 'unit-signer'],
  refuse: ['unit-signer'],
  countersign: ['unit-signer'],
  'send-back': ['unit-signer'],
  answer: ['unit-signer'],
  reassign: ['dispatcher'],
  extend: ['dispatcher'],
  'open-link': ['dispatcher'],
}

describe('whoever may not make a move learns nothing of how it stands', () => {
  it.each(ROLES)('%s, of the county and elsewhere, in every state', (role) => {
    const isOfUnit = UNIT_ROLES.some((one) => one === role)
    const people = [
      actor(role),
      isOfUnit ? actor(role, COUNTY, 9, UNIT + 1) : actor(role, '620826'),
    ]
    for (const [at, who] of people.entries()) {
      const isTheirs = (move: HandlingMove | AssignmentMove) =>
        at === 0 && THEIRS[move].includes(role)
      for (const move of MOVES.filter((one) => !isTheirs(one))) {
        const reasons = ASSIGNMENT_STATES.flatMap((state) =>
          MATTER_STATES.flatMap((whole) =>
            (['lead', 'joint'] as const).map((part) =>
              can(who, move, assignment({ state, part, matter: matter({ state: whole }) }), TODAY),
            ),
          ),
        )
        expect(reasons.filter(({ allowed: may }) => may)).toEqual([])
        expect(new Set(reasons.map((one) => JSON.stringify(one))).size).toBe(1)
      }
      for (const move of WHOLE.filter((one) => !isTheirs(one))) {
        const reasons = MATTER_STATES.map((state) => canHandle(who, move, matter({ state }), TODAY))
        expect(reasons.filter(({ allowed: may }) => may)).toEqual([])
        expect(new Set(reasons.map((one) => JSON.stringify(one))).size).toBe(1)
      }
    }
  })

  it('whose move it is learns why it cannot be made', () => {
    expect(can(actor('unit-clerk'), 'talk', assignment({ state: 'waiting' }), TODAY)).toEqual({
      allowed: false,
      reason: '“待签收”的交办件不能记下沟通',
    })
    expect(can(actor('officer'), 'talk', assignment({ state: 'waiting' }), TODAY)).toEqual({
      allowed: false,
      reason: '要由承办这件的单位来做',
    })
  })
})
