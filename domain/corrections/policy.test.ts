import { describe, expect, it } from 'vitest'

import { ARTICLE_STATES, ROLES, type Role } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { canAskCorrection, canCorrect, correctsAnywhere } from './policy.ts'

const COUNTY = '620825'
const SCOPES = { own: '620825', prefecture: '620800', province: '620000', other: '620523' } as const
const ME = 7

function actorOf(role: Role, divisionCode: string): Actor {
  return { accountId: ME, displayName: '某人', divisionCode, grants: [{ role, divisionCode }] }
}

describe('corrections', () => {
  it('are asked for by who wrote it or a correspondent of its division, while it is live', () => {
    for (const role of ROLES) {
      for (const [scope, code] of Object.entries(SCOPES)) {
        for (const state of ARTICLE_STATES) {
          for (const wrote of [true, false]) {
            const subject = { state, divisionCode: COUNTY, writerIds: wrote ? [3, ME] : [3] }
            const { allowed } = canAskCorrection(actorOf(role, code), subject)
            const may = wrote || (role === 'correspondent' && scope !== 'other')
            const case_ = `${role}/${scope}/${state}/${wrote}`
            expect({ case_, allowed }).toEqual({ case_, allowed: may && state === 'live' })
          }
        }
      }
    }
  })

  it('are opened by second and final editors over the division', () => {
    for (const role of ROLES) {
      for (const [scope, code] of Object.entries(SCOPES)) {
        const { allowed } = canCorrect(actorOf(role, code), COUNTY)
        const corrects = role === 'editor2' || role === 'editor3'
        expect(allowed).toBe(corrects && scope !== 'other')
        expect(correctsAnywhere(actorOf(role, code))).toBe(corrects)
      }
    }
  })
})
