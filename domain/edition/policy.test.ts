import { describe, expect, it } from 'vitest'

import {
  EDITION_KINDS,
  EDITION_STATES,
  MOVES,
  ROLES,
  type EditionKind,
  type EditionState,
  type Role,
} from '#db/states'

import type { Actor } from '../account/actor.ts'
import { can, isAsked, type EditionSubject, type ReviewAction } from './policy.ts'
import { movesFrom } from './workflow.ts'

const COUNTY = '620825'
const SCOPES = { own: '620825', prefecture: '620800', province: '620000', other: '620523' } as const
type Scope = keyof typeof SCOPES
const RELATIONS = [
  'author',
  'submitter',
  'stranger',
  'reviewer1',
  'claimant',
  'co-author',
  'former co-author',
  'invited',
  'invited reviewer',
] as const
type Relation = (typeof RELATIONS)[number]
/** What is no move of the table. */
const OUTSIDE = ['read', 'invite', 'join'] as const
const ACTIONS: readonly ReviewAction[] = [...OUTSIDE, ...MOVES.filter(isAsked)]

const ME = 7

const CASES = EDITION_STATES.flatMap((state) =>
  RELATIONS.flatMap((relation) => EDITION_KINDS.map((kind) => [state, relation, kind] as const)),
)

function actorOf(role: Role, scope: Scope): Actor {
  return {
    accountId: ME,
    displayName: '某人',
    divisionCode: SCOPES[scope],
    grants: [{ role, divisionCode: SCOPES[scope] }],
  }
}

function subjectOf(
  state: EditionState,
  relation: Relation,
  kind: EditionKind = 'new',
): EditionSubject {
  const mine: readonly Relation[] = ['author', 'submitter', 'co-author', 'former co-author']
  const reviewed: readonly Relation[] = ['reviewer1', 'invited reviewer']
  const asked: readonly Relation[] = ['co-author', 'invited', 'invited reviewer']
  return {
    state,
    kind,
    spikedFrom: state === 'spiked' ? 'review1' : null,
    divisionCode: COUNTY,
    authorId: relation === 'author' ? ME : 1,
    submitterId: state === 'draft' ? null : relation === 'submitter' ? ME : 1,
    claimantId: relation === 'claimant' ? ME : null,
    participants: [
      { accountId: 1, level: 0 },
      ...(mine.includes(relation) ? [{ accountId: ME, level: 0 }] : []),
      ...(reviewed.includes(relation) ? [{ accountId: ME, level: 1 }] : []),
    ],
    coAuthors: asked.includes(relation)
      ? [{ accountId: ME, accepted: relation === 'co-author' }]
      : [],
  }
}

/** The rules of the product, written a second time and differently, to hold the policy against. */
function expected(
  role: Role,
  scope: Scope,
  state: EditionState,
  relation: Relation,
  kind: EditionKind,
) {
  const covers = scope !== 'other'
  const own = relation === 'author' || (relation === 'submitter' && state !== 'draft')
  const wrote = own || relation.includes('co-author') || relation === 'submitter'
  const writesToo = own || relation === 'co-author'
  const knows = writesToo || relation === 'invited' || relation === 'invited reviewer'
  const withAuthor = state === 'draft' || state === 'returned'
  const editor = role === 'editor1' || role === 'editor2' || role === 'editor3'
  const writes = covers && (editor || role === 'correspondent')
  const judgesAt = (level: number) =>
    covers &&
    role === `editor${level}` &&
    !wrote &&
    !((relation === 'reviewer1' || relation === 'invited reviewer') && level !== 1)
  const level = state === 'review1' ? 1 : state === 'review2' ? 2 : state === 'review3' ? 3 : 0
  const judges = judgesAt(level)
  const finishes = covers && role === 'editor3' && !wrote
  const clears = kind !== 'new' && covers && role === 'editor3'
  const answers: Record<ReviewAction, boolean> = {
    read: knows || clears || (state !== 'draft' && covers && editor),
    invite: relation === 'author' && withAuthor,
    join: relation === 'invited' && withAuthor && covers && role === 'correspondent',
    edit: level === 0 ? writesToo && writes : judges && relation === 'claimant',
    submit: writesToo && writes,
    recall: relation === 'submitter',
    claim: judges,
    release: relation === 'claimant',
    approve: judges,
    return: state === 'approved' ? finishes : judges,
    spike: level === 0 ? (own ? writes : clears) : judges,
    unspike: judgesAt(1),
    schedule: finishes,
    unschedule: finishes,
    publish: finishes,
    force: finishes,
    archive: covers && role === 'editor3' && relation === 'author',
  }
  return answers
}

describe('who may do what', () => {
  for (const role of ROLES) {
    for (const scope of Object.keys(SCOPES) as Scope[]) {
      it(`${role} over ${scope}: every action, state, relation and kind`, () => {
        for (const [state, relation, kind] of CASES) {
          const answers = expected(role, scope, state, relation, kind)
          for (const action of ACTIONS) {
            const possible =
              OUTSIDE.some((one) => one === action) ||
              movesFrom(state).some((move) => move === action)
            const verdict = can(actorOf(role, scope), action, subjectOf(state, relation, kind))
            const case_ = `${role}/${scope}/${kind}/${state}/${relation}/${action}`
            expect({ case_, allowed: verdict.allowed }).toEqual({
              case_,
              allowed: possible && answers[action],
            })
          }
        }
      })
    }
  }

  it('keeps a decision from everybody but the one who claimed it', () => {
    const claimed = { ...subjectOf('review1', 'stranger'), claimantId: 99 }
    expect(can(actorOf('editor1', 'own'), 'approve', claimed).allowed).toBe(false)
    expect(can(actorOf('editor1', 'own'), 'return', claimed).allowed).toBe(false)
  })

  it('does not let an edition be recalled once an editor has claimed it', () => {
    const claimed = { ...subjectOf('review1', 'submitter'), claimantId: 99 }
    expect(can(actorOf('correspondent', 'own'), 'recall', claimed)).toEqual({
      allowed: false,
      reason: '初审编辑已经认领，不能撤回了',
    })
  })

  it('answers the writers of an edition in review that they wrote it, not which role they lack', () => {
    for (const action of ['edit', 'approve'] as const) {
      expect(can(actorOf('correspondent', 'own'), action, subjectOf('review3', 'author'))).toEqual({
        allowed: false,
        reason: '作者和提交人不能审自己的稿件',
      })
    }
  })

  it('states a reason with every refusal', () => {
    const verdict = can(actorOf('admin', 'province'), 'approve', subjectOf('review1', 'stranger'))
    expect(verdict).toEqual({ allowed: false, reason: '您不是这个地区的初审编辑' })
  })
})
