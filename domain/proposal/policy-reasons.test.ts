import { describe, expect, it } from 'vitest'

import { MATTER_STATES } from '#db/matter-states'
import { ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, type ProposalSubject } from './policy.ts'
import { PROPOSAL_WORKFLOW, type ProposalMove } from './workflow.ts'

const COUNTY = '620825'
const MOVES = [...new Set(PROPOSAL_WORKFLOW.map(({ move }) => move))]
const MOVERS: readonly ProposalMove[] = [
  'write',
  'drop',
  'submit',
  'ask-revoke',
  'agree',
  'disagree',
]

const actor = (role: Role, divisionCode = COUNTY, accountId = 9): Actor => ({
  accountId,
  displayName: role,
  divisionCode,
  grants: [{ role, divisionCode }],
})

/** Every way in which a proposal that others move may stand. */
const PROPOSALS: readonly ProposalSubject[] = MATTER_STATES.flatMap((state) =>
  ([null, 'agreed', 'disagreed'] as const).flatMap((answer) =>
    [null, { decision: 'file' as const, proposedBy: 4 }].map((waiting) => ({
      state,
      divisionCode: COUNTY,
      isKey: waiting !== null,
      enteredBy: 1,
      movers: [
        { accountId: 1, answer: 'agreed' as const },
        { accountId: 2, answer },
      ],
      waiting,
    })),
  ),
)

/** The one answer to a move, however the proposal stands. */
function onlyAnswer(who: Actor, move: ProposalMove) {
  const verdicts = PROPOSALS.map((subject) => can(who, move, subject))
  expect([move, new Set(verdicts.map((one) => JSON.stringify(one))).size]).toEqual([move, 1])
  return verdicts[0]
}

describe('whoever may not make a move learns nothing of how a proposal stands', () => {
  it.each(ROLES)('%s, of the county and elsewhere, in every state', (role) => {
    for (const who of [actor(role), actor(role, '620826')]) {
      const examines = role === 'officer' && who.divisionCode === COUNTY
      for (const move of MOVES.filter((one) => !examines || MOVERS.includes(one))) {
        expect(onlyAnswer(who, move)).toMatchObject({ allowed: false })
      }
    }
  })

  it('who moves it learns nothing of what officers do with it', () => {
    for (const accountId of [1, 2]) {
      for (const move of MOVES.filter((one) => !MOVERS.includes(one))) {
        expect(onlyAnswer(actor('officer', COUNTY, accountId), move)).toMatchObject({
          reason: '自己提的，要由别人审查',
        })
        expect(onlyAnswer(actor('member', COUNTY, accountId), move)).toMatchObject({
          reason: '您不是这个地区的提案专员',
        })
      }
    }
  })

  it('whose move it is learns why it cannot be made', () => {
    const closed = PROPOSALS.find(({ state }) => state === 'closed')
    if (!closed) throw new Error('There is no closed proposal')
    expect(can(actor('member', COUNTY, 1), 'write', closed)).toEqual({
      allowed: false,
      reason: '“已办结”的提案不能写下',
    })
    expect(can(actor('officer'), 'return', closed)).toEqual({
      allowed: false,
      reason: '“已办结”的提案不能退回修改',
    })
  })
})
