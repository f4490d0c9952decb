import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/committee-sessions'
import type { StoredProposal } from '#db/schema/matter-private'

import { insertAccount } from '#db/testing/factories'
import { writeProposals } from '../matter/write-proposals.ts'
import { COUNTY, NOW } from './stage.ts'

/** A proposal as a sheet brings it in. */
export const goodProposal = (given: Partial<StoredProposal> = {}): StoredProposal => ({
  number: 1,
  title: '关于加快老旧小区改造的提案',
  state: 'assigned',
  isFiled: true,
  category: '城建',
  occasion: 'session',
  moverKind: 'person',
  movers: ['甲某某'],
  isKey: false,
  consent: true,
  openedOn: '2026-01-10',
  closedOn: null,
  mergedInto: null,
  sponsors: [],
  assignments: [],
  ...given,
})

/** A session of a committee with its register, as an officer left it. */
export async function registered(
  db: Queryable,
  rows: readonly StoredProposal[],
  { divisionCode = COUNTY, term = 10, number = 2 } = {},
) {
  const officer = await insertAccount(db, 'officer', divisionCode)
  const [held] = await db
    .insert(committeeTerms)
    .values({ divisionCode, number: term })
    .onConflictDoUpdate({
      target: [committeeTerms.divisionCode, committeeTerms.number],
      set: { number: term },
    })
    .returning({ id: committeeTerms.id })
  if (!held) throw new Error('The term was not written')
  const [session] = await db
    .insert(committeeSessions)
    .values({ termId: held.id, number, kind: 'plenary', changedBy: officer.accountId })
    .returning({ id: committeeSessions.id })
  if (!session) throw new Error('The session was not written')
  const { id: sessionId } = session
  const done = { sessionId, divisionCode, accountId: officer.accountId, now: NOW }
  await db.transaction((tx) => writeProposals(tx, done, { rows }))
  return { sessionId, officer }
}
