import { fc } from '#lib/testing/properties'
import { expect, it } from 'vitest'

import {
  EDITION_KINDS,
  MOVES,
  type EditionKind,
  type EditionState,
  type Move,
  type ReviewLevel,
  type Role,
} from '#db/states'

import type { Actor } from '../account/actor.ts'
import { levelOf } from './edition-state.ts'
import { can, isAsked, type EditionSubject } from './policy.ts'
import { nextState } from './workflow.ts'

// The rules alone, without a database: policy and table walked by random people through thousands of
// random sequences. What the commands add (locks, hashes, constraints) is walked in workflow-walk.
const COUNTY = '620825'
const person = (accountId: number, role: Role, divisionCode = '620000'): Actor => ({
  accountId,
  displayName: `${role} ${accountId}`,
  divisionCode,
  grants: [{ role, divisionCode }],
})
const ALL_LEVELS: Actor = {
  ...person(9, 'editor1'),
  grants: (['editor1', 'editor2', 'editor3', 'correspondent'] as const).map((role) => ({
    role,
    divisionCode: '620000',
  })),
}
const PEOPLE: readonly Actor[] = [
  person(1, 'correspondent', COUNTY),
  person(2, 'editor1', '620800'),
  person(3, 'editor2'),
  person(4, 'editor3'),
  person(5, 'editor3', '620800'),
  person(6, 'admin'),
  person(7, 'auditor'),
  person(8, 'editor1', '620500'),
  ALL_LEVELS,
]

/** Admin, auditor and an editor of another region. */
const OUTSIDERS: readonly number[] = [6, 7, 8]

interface Model extends EditionSubject {
  revision: number
  /** Who approved which revision at each level, in this round. */
  signed: Map<ReviewLevel, { accountId: number; revision: number }>
  /** Readers have it without the levels of this site, by force or out of a printed page, and it says so. */
  marked: boolean
}

const begin = (author: Actor, kind: EditionKind): Model => ({
  state: 'draft',
  kind,
  spikedFrom: null,
  divisionCode: COUNTY,
  authorId: author.accountId,
  submitterId: null,
  claimantId: null,
  participants: [{ accountId: author.accountId, level: 0 }],
  coAuthors: [],
  revision: 1,
  signed: new Map(),
  marked: false,
})

function withParticipant(model: Model, accountId: number, level: number): Model['participants'] {
  const known = model.participants.some((participant) => participant.accountId === accountId)
  return known ? model.participants : [...model.participants, { accountId, level }]
}

function step(model: Model, actor: Actor, move: Move, levels: ReviewLevel): Model {
  if (!isAsked(move)) return model
  if (!can(actor, move, model).allowed) return model
  const state = nextState(move, model.state, levels, model.spikedFrom)
  if (!state) return model
  const { accountId } = actor
  const level = levelOf(model.state)
  const moved = { ...model, state, claimantId: null }
  switch (move) {
    case 'edit':
      return {
        ...model,
        revision: model.revision + 1,
        participants:
          level === null ? model.participants : withParticipant(model, accountId, level),
      }
    case 'claim':
      return model.claimantId === null ? { ...model, claimantId: accountId } : model
    case 'release':
      return { ...model, claimantId: null }
    case 'submit':
      return {
        ...moved,
        submitterId: accountId,
        signed: new Map(),
        participants: withParticipant(model, accountId, 0),
      }
    case 'approve': {
      if (level === null) return model
      const signed = new Map(model.signed).set(level, { accountId, revision: model.revision })
      return { ...moved, signed, participants: withParticipant(model, accountId, level) }
    }
    case 'spike':
      return { ...moved, spikedFrom: model.state }
    case 'publish': {
      const last = model.signed.get(levels)
      const whole = model.signed.size === levels && last?.revision === model.revision
      return whole ? moved : model
    }
    case 'force':
    // What was in print before this site is brought in beside the reviews, and marked so.
    case 'archive':
      return { ...moved, marked: true }
    case 'recall':
    case 'return':
    case 'unspike':
    case 'schedule':
    case 'unschedule':
      return moved
  }
}

const walk = fc.array(fc.tuple(fc.constantFrom(...MOVES), fc.nat({ max: PEOPLE.length - 1 })), {
  minLength: 20,
  maxLength: 80,
})
const start = fc.constantFrom(...PEOPLE.filter(({ grants }) => grants[0]?.role !== 'admin'))

it.each([1, 2, 3] as const)('holds its promises with %i levels', (levels) => {
  const reached = new Set<EditionState>()
  fc.assert(
    fc.property(start, fc.constantFrom(...EDITION_KINDS), walk, (author, kind, moves) => {
      let model = begin(author, kind)
      const forward: [Move, number][] = [
        ['submit', PEOPLE.indexOf(author)],
        ['approve', 1],
        ['approve', 2],
        ['approve', 3],
      ]
      // Half the walks begin with an edition on its way, or few would ever reach the end.
      const before = moves.length % 2 === 0 ? forward.slice(0, moves.length % 5) : []
      for (const [move, who] of [...before, ...moves]) {
        const actor = PEOPLE[who]
        if (!actor) continue
        model = step(model, actor, move, levels)
        reached.add(model.state)
        const broken = brokenPromise(model, levels)
        if (broken) throw new Error(broken)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(reached).toContain('published')
})

/** What no sequence may lead to; null while all promises hold. Plain comparisons: they run millions of times. */
function brokenPromise(model: Model, levels: ReviewLevel): string | null {
  const { authorId, submitterId, claimantId, state } = model
  const signers = [...model.signed.values()].map(({ accountId }) => accountId)
  if (new Set(signers).size !== signers.length) return 'somebody signed twice'
  if (signers.some((id) => id === authorId || id === submitterId))
    return 'somebody signed their own'
  if (signers.some((id) => OUTSIDERS.includes(id))) return 'a stranger signed'
  if (claimantId !== null && levelOf(state) === null) return 'a claim outside review'
  if ((levelOf(state) ?? 0) > levels) return 'a level the site has not'
  if (state !== 'published' || model.marked) return null
  if (signers.length !== levels) return 'live without every level'
  return model.signed.get(levels)?.revision === model.revision ? null : 'live in other words'
}
