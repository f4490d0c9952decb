import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { StoredProposal } from '#db/schema/matter/matter-private'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { goodProposal, publishRegister, registered } from '../testing/registers.ts'
import { COUNTY, setStage } from '../testing/stage.ts'
import { getSessionFigures } from './figures/session-figures.ts'
import { getShownFigures } from './shown-figures.ts'
import { findShownProposal, listCardAddresses, listShownProposals } from './shown-proposals.ts'
import { listProvinceProposals, listShownSessions } from './shown-sessions.ts'

const TODAY = '2026-03-20'
const ASSIGNED = { part: 'lead' as const, assignedOn: '2026-02-01', answeredOn: null }

const ROWS: StoredProposal[] = [
  goodProposal({
    isKey: true,
    sponsors: [{ leaderName: '示例领导', part: 'lead' }],
    assignments: [
      { ...ASSIGNED, unit: '县住建局', dueOn: '2026-03-11', resultClass: null },
      {
        ...ASSIGNED,
        unit: '县财政局',
        part: 'joint',
        dueOn: '2026-03-01',
        resultClass: null,
      },
    ],
  }),
  goodProposal({
    number: 2,
    title: '关于修好南河堤的提案',
    state: 'closed',
    category: '水利',
    consent: false,
    movers: ['未同意公开者'],
    assignments: [
      {
        unit: '县水务局',
        part: 'lead',
        assignedOn: '2026-02-01',
        dueOn: '2026-03-11',
        answeredOn: '2026-03-11',
        resultClass: 'A',
      },
    ],
  }),
  goodProposal({ number: 3, state: 'declined', isFiled: false, consent: false }),
]

const CARD = { divisionCode: COUNTY, term: 10, session: 2, today: TODAY }

it('shows nothing of a session that was not published', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, ROWS)
    expect(await listShownSessions(tx, COUNTY)).toEqual([])
    expect(await listProvinceProposals(tx)).toMatchObject({ counties: [] })
    expect(await findShownProposal(tx, { ...CARD, number: 1 })).toBeNull()
    expect(await listCardAddresses(tx)).toEqual([])
    const list = await listShownProposals(tx, { sessionId, filter: {}, today: TODAY })
    expect(list).toMatchObject({ rows: [], counted: 0 })
  }))

it('has a line for what was answered without a class, so that the lines add up to what was answered', () =>
  withRollback(async (tx) => {
    const answered = { ...ASSIGNED, unit: '县水务局', dueOn: null, answeredOn: '2026-03-11' }
    const { sessionId } = await registered(tx, [
      ...ROWS,
      goodProposal({
        number: 4,
        state: 'answered',
        assignments: [{ ...answered, resultClass: null }],
      }),
    ])
    const { steps, byClass } = await getSessionFigures(tx, { sessionId, today: TODAY })
    expect(byClass).toEqual([
      { resultClass: 'A', count: 1 },
      { resultClass: 'none', count: 1 },
    ])
    expect(steps.answered).toBe(2)
    const { final } = await setStage(tx)
    await publishRegister(tx, final, sessionId)
    const filter = { resultClass: 'none' as const }
    const list = await listShownProposals(tx, { sessionId, filter, today: TODAY })
    expect(list).toMatchObject({ rows: [{ number: 4 }], counted: 1 })
  }))

it('counts each step over its rows, and lists the cards of those that consented', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, ROWS)
    const { final } = await setStage(tx)
    await publishRegister(tx, final, sessionId)
    const figures = await getShownFigures(tx, { sessionId, today: TODAY })
    expect(figures).toMatchObject({
      steps: { received: 3, filed: 2, key: 1, 'taken-up': 1, answered: 1, done: 1 },
      states: { declined: 1 },
      cases: 2,
      keyTakenUp: 1,
      byCategory: [
        { category: '城建', count: 1 },
        { category: '水利', count: 1 },
      ],
      byClass: [{ resultClass: 'A', count: 1 }],
      byMoverKind: [{ moverKind: 'person', count: 2 }],
      timing: { 'on-time': 1, late: 0, overdue: 1, running: 0, 'owed-undated': 0 },
    })
    expect(figures.byUnit.map(({ name, count }) => ({ name, count }))).toEqual(
      expect.arrayContaining([
        { name: '县水务局', count: 1 },
        { name: '县住建局', count: 1 },
      ]),
    )
    const filed = { sessionId, filter: { step: 'filed' as const }, today: TODAY }
    const list = await listShownProposals(tx, filed)
    expect(list).toMatchObject({ counted: 2, shown: 1, next: null })
    expect(list.rows).toMatchObject([
      {
        number: 1,
        leadUnit: '县住建局',
        sponsors: [{ part: 'lead', leaderName: '示例领导' }],
        resultClass: null,
        dueOn: '2026-03-11',
      },
    ])
    const late = { sessionId, filter: { timing: 'overdue' as const }, today: TODAY }
    expect(await listShownProposals(tx, late)).toMatchObject({ counted: 1 })
    const ofClass = { sessionId, filter: { resultClass: 'A' as const }, today: TODAY }
    expect(await listShownProposals(tx, ofClass)).toMatchObject({ rows: [], counted: 1 })
    const { counties, sums } = await listProvinceProposals(tx)
    expect(counties).toMatchObject([{ term: 10, number: 2, division: { name: '庄浪县' } }])
    expect(sums.filed).toBe(2)
  }))

it('shows a card with its units and days overdue, and no mover but the one that was written onto it', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, ROWS)
    const { final } = await setStage(tx)
    await publishRegister(tx, final, sessionId)
    expect(await findShownProposal(tx, { ...CARD, number: 1 })).toMatchObject({
      title: '关于加快老旧小区改造的提案',
      movers: '甲某某',
      sponsors: [{ leaderName: '示例领导', part: 'lead' }],
      assignments: [
        { unit: '县住建局', part: 'lead', daysOverdue: 9 },
        { unit: '县财政局', part: 'joint', daysOverdue: null },
      ],
      proofs: [],
    })
    for (const number of [2, 3, 4]) {
      expect(await findShownProposal(tx, { ...CARD, number })).toBeNull()
    }
    expect(await listCardAddresses(tx)).toMatchObject([{ term: 10, session: 2, number: 1 }])
  }))

it('waits for nobody once a proposal was given back', () =>
  withRollback(async (tx) => {
    const unit = { ...ASSIGNED, unit: '县住建局', dueOn: '2026-03-11', resultClass: null }
    const returned = goodProposal({ state: 'returned', isFiled: false, assignments: [unit] })
    const { sessionId } = await registered(tx, [returned])
    const { timing } = await getSessionFigures(tx, { sessionId, today: TODAY })
    expect(timing).toMatchObject({ overdue: 0, running: 0 })
  }))

it('counts apart what is to come, what was not filed and what has no consent', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, [...ROWS, goodProposal({ number: 4 })])
    const { final } = await setStage(tx)
    await publishRegister(tx, final, sessionId)
    // As one stands that was filed after the publication.
    await tx
      .update(matters)
      .set({ publicity: 'none' })
      .where(and(eq(matters.sessionId, sessionId), eq(matters.number, 4)))
    expect(await listShownProposals(tx, { sessionId, filter: {}, today: TODAY })).toMatchObject({
      counted: 4,
      shown: 1,
      unshown: { unfiled: 1, unpublished: 1, withheld: 1 },
    })
  }))
