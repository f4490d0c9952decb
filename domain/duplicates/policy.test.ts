import { describe, expect, it } from 'vitest'

import { EDITION_STATES, ROLES, type EditionState, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import type { EditionSubject } from '../edition/policy.ts'
import { canMerge, canMarkDistinct } from './policy.ts'

const COUNTY = '620825'
const SCOPES = { own: '620825', prefecture: '620800', other: '620523' } as const
const ME = 7
const LEVELS: Partial<Record<EditionState, number>> = { review1: 1, review2: 2, review3: 3 }

const actorOf = (role: Role, divisionCode: string): Actor => ({
  accountId: ME,
  displayName: '某人',
  divisionCode,
  grants: [{ role, divisionCode }],
})

const subject = (state: EditionState, given: Partial<EditionSubject> = {}): EditionSubject => ({
  state,
  kind: 'new',
  spikedFrom: null,
  divisionCode: COUNTY,
  authorId: 1,
  submitterId: 1,
  claimantId: null,
  participants: [{ accountId: 1, level: 0 }],
  coAuthors: [],
  ...given,
})

describe('who may take one edition into another', () => {
  for (const role of ROLES) {
    it(`${role}: every pair of states and scope`, () => {
      for (const [scope, code] of Object.entries(SCOPES)) {
        for (const kept of EDITION_STATES) {
          for (const merged of EDITION_STATES) {
            const level = role.startsWith('editor') ? Number(role.at(-1)) : 0
            const [keptLevel, below] = [LEVELS[kept] ?? 0, LEVELS[merged] ?? 0]
            const allowed =
              scope !== 'other' && level > 0 && level === keptLevel && below > 0 && below <= level
            const verdict = canMerge(
              actorOf(role, code),
              subject(kept),
              subject(merged, { authorId: 2 }),
            )
            const case_ = `${role}/${scope}/${kept}/${merged}`
            expect({ case_, allowed: verdict.allowed }).toEqual({ case_, allowed })
          }
        }
      }
    })
  }

  const editor = actorOf('editor2', '620800')
  const refuses = (kept: Partial<EditionSubject>, merged: Partial<EditionSubject>) =>
    canMerge(editor, subject('review2', kept), subject('review1', { authorId: 2, ...merged }))
  const participant = (accountId: number, level: number) => ({
    participants: [{ accountId, level }],
  })

  it.each<[string, Partial<EditionSubject>, Partial<EditionSubject>]>([
    ['who wrote the kept one', { authorId: ME }, {}],
    ['who wrote the other one', {}, { authorId: ME }],
    ['who once was a co-author of the other one', {}, participant(ME, 0)],
    ['who reviewed the kept one at another level', participant(ME, 1), {}],
    ['while somebody else holds the kept one', { claimantId: 99 }, {}],
    ['while somebody else holds the other one', {}, { claimantId: 99 }],
    ['editions of two counties', {}, { divisionCode: '620826' }],
    ['when the author of the other one reviewed the kept one', participant(2, 1), {}],
    [
      'when a co-author of the other one did',
      participant(5, 1),
      { coAuthors: [{ accountId: 5, accepted: true }] },
    ],
  ])('refuses %s', (_, kept, merged) => {
    expect(refuses(kept, merged).allowed).toBe(false)
  })
})

describe('who may say that two editions are of two events', () => {
  for (const role of ROLES) {
    it(`${role}: every pair of states and scope`, () => {
      for (const [scope, code] of Object.entries(SCOPES)) {
        for (const state of EDITION_STATES) {
          for (const beside of EDITION_STATES) {
            const level = role.startsWith('editor') ? Number(role.at(-1)) : 0
            const allowed = scope !== 'other' && level > 0 && level === LEVELS[state]
            const verdict = canMarkDistinct(
              actorOf(role, code),
              subject(state),
              subject(beside, { authorId: 2 }),
            )
            const case_ = `${role}/${scope}/${state}/${beside}`
            expect({ case_, allowed: verdict.allowed }).toEqual({ case_, allowed })
          }
        }
      }
    })
  }

  it.each<[string, Partial<EditionSubject>, Partial<EditionSubject>]>([
    ['who wrote the one', { authorId: ME }, {}],
    ['who wrote the other', {}, { authorId: ME }],
    ['who once was a co-author of the other', {}, { participants: [{ accountId: ME, level: 0 }] }],
    ['while somebody else holds it', { claimantId: 99 }, {}],
    ['editions of two counties', {}, { divisionCode: '620826' }],
  ])('refuses %s', (_, one, other) => {
    const editor = actorOf('editor2', '620800')
    const verdict = canMarkDistinct(editor, subject('review2', one), subject('published', other))
    expect(verdict).toMatchObject({ allowed: false, reason: expect.any(String) })
  })
})
