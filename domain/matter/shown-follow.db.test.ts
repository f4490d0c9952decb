import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import type { StoredAssignment, StoredProposal } from '#db/schema/matter/matter-private'
import { withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  matterOf,
  publishRegister,
  registered,
} from '../testing/registers.ts'
import { COUNTY, NOW, setStage } from '../testing/stage.ts'
import { findKnownUnits } from './units/find-known-units.ts'
import { hideCard } from './hide-card.ts'
import { listShownDeadlines } from './list-shown-deadlines.ts'
import { listShownEvents } from './list-shown-events.ts'
import { findShownUnit, listShownUnits } from './shown-units.ts'
import { as, requestKey } from '../testing/stage.ts'

const TODAY = '2026-03-20'
const OWED: StoredAssignment = {
  unit: '县住建局',
  part: 'lead',
  assignedOn: '2026-02-01',
  dueOn: '2026-03-11',
  answeredOn: null,
  resultClass: null,
}
const JOINT: StoredAssignment = { ...OWED, unit: '县财政局', part: 'joint' }
const ANSWERED: StoredAssignment = {
  ...OWED,
  answeredOn: '2026-03-10',
  resultClass: 'A',
}
const ROWS: StoredProposal[] = [
  goodProposal({ assignments: [OWED, JOINT] }),
  goodProposal({
    number: 2,
    state: 'closed',
    closedOn: '2026-03-15',
    assignments: [ANSWERED],
  }),
  goodProposal({ number: 3, consent: false, assignments: [OWED] }),
  goodProposal({ number: 4, state: 'revoked', assignments: [OWED] }),
]

async function shown(tx: Queryable, rows = ROWS) {
  const made = await registered(tx, rows)
  const stage = await setStage(tx)
  await publishRegister(tx, stage.final, made.sessionId)
  return { ...made, ...stage }
}

const unitOf = async (tx: Queryable) => {
  const [unit] = await listShownUnits(tx, { limit: 9 })
  return unit?.unitId ?? 0
}

it('lists what happened to cards by day, of all, of a committee, a unit and one card', () =>
  withRollback(async (tx) => {
    await shown(tx)
    const events = (scope: object) => listShownEvents(tx, { limit: 50, ...scope })
    const named = (rows: Awaited<ReturnType<typeof events>>) =>
      rows.map(({ number, event, day, unit }) => [number, event, day, unit].join(' ').trim())
    const own = await events({ divisionCode: COUNTY })
    expect(named(own)).toEqual([
      '2 closed 2026-03-15',
      '2 answered 2026-03-10 县住建局',
      '4 assigned 2026-02-01 县住建局',
      '2 assigned 2026-02-01 县住建局',
      ...['县财政局', '县住建局'].map((unit) => `1 assigned 2026-02-01 ${unit}`),
      ...[4, 2, 1].map((number) => `${number} opened 2026-01-10`),
    ])
    expect(await events({})).toHaveLength(own.length)
    expect(await events({ divisionCode: '620100' })).toEqual([])
    const card = { term: 10, session: 2, number: 1 }
    expect(named(await events({ divisionCode: COUNTY, card }))).toHaveLength(3)
    expect(await events({ divisionCode: COUNTY, card: { ...card, number: 3 } })).toEqual([])
    const ofUnit = await events({ divisionCode: COUNTY, unitId: await unitOf(tx) })
    expect(ofUnit.map(({ unit }) => unit)).not.toContain('县财政局')
    expect(ofUnit).toHaveLength(own.length - 1)
  }))

it('has a deadline for each unit that has to answer, struck out once it did or nobody waits', () =>
  withRollback(async (tx) => {
    await shown(tx)
    const deadlines = await listShownDeadlines(tx, { divisionCode: COUNTY, limit: 50 })
    expect(deadlines.map(({ number, unit, isOwed }) => [number, unit, isOwed])).toEqual([
      [4, '县住建局', false],
      [2, '县住建局', false],
      [1, '县住建局', true],
    ])
  }))

it('counts a deadline’s changes, which never fall, and keeps its names when a sheet writes it anew', () =>
  withRollback(async (tx) => {
    const { sessionId, officer, final } = await shown(tx)
    const first = async () => {
      const card = { term: 10, session: 2, number: 1 }
      const [row] = await listShownDeadlines(tx, { divisionCode: COUNTY, card, limit: 9 })
      return row
    }
    const before = await first()
    const later = new Date(NOW.getTime() + 3_600_000)
    const changed = goodProposal({ assignments: [{ ...OWED, dueOn: '2026-04-11' }] })
    await bringIn(tx, officer, cellsOf([changed]), { now: later })
    await publishRegister(tx, final, sessionId, new Date(later.getTime() + 60_000))
    const after = await first()
    expect(after).toMatchObject({
      dueOn: '2026-04-11',
      matterId: before?.matterId,
      unitId: before?.unitId,
    })
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    expect(after?.changedAt.getTime()).toBeGreaterThan(before?.changedAt.getTime() ?? 0)
  }))

it('shows a unit with its cards by how they stand, and counts what is not public', () =>
  withRollback(async (tx) => {
    const { sessionId, final } = await shown(tx)
    const unitId = await unitOf(tx)
    const asked = { divisionCode: COUNTY, unitId, today: TODAY }
    expect(await findShownUnit(tx, asked)).toMatchObject({
      name: '县住建局',
      counted: 4,
      shown: 3,
      unshown: { owed: 1, answered: 0, ended: 0 },
      standings: [
        { standing: 'overdue', count: 1, cards: [{ number: 1, term: 10, session: 2 }] },
        { standing: 'on-time', count: 1, cards: [{ number: 2 }] },
        { standing: 'ended', count: 1, cards: [{ number: 4 }] },
      ],
    })
    expect(await findShownUnit(tx, { ...asked, divisionCode: '620100' })).toBeNull()
    const joint = { ...asked, unitId: unitId + 1 }
    expect(await findShownUnit(tx, joint)).toBeNull()
    const names = [
      `zhuanglang/${unitId}`,
      `zhuanglang/${unitId + 1}`,
      'zhuanglang/x',
      `xigu/${unitId}`,
    ]
    expect(await findKnownUnits(tx, names)).toEqual([`zhuanglang/${unitId}`])
    await hideCard(as(tx, final), {
      matterId: await matterOf(tx, sessionId),
      reason: '内容不宜公开',
      requestKey: requestKey(),
    })
    expect(await findShownUnit(tx, asked)).toMatchObject({ counted: 4, shown: 2 })
  }))

it('says of what is not public how it stands, and of what has no deadline that it has none', () =>
  withRollback(async (tx) => {
    const undated = { ...OWED, dueOn: null }
    const secret = { consent: false }
    await shown(tx, [
      goodProposal({ assignments: [undated] }),
      goodProposal({ number: 2, state: 'answered', assignments: [{ ...ANSWERED, dueOn: null }] }),
      goodProposal({ number: 3, ...secret, assignments: [undated] }),
      goodProposal({ number: 4, ...secret, state: 'answered', assignments: [ANSWERED] }),
      goodProposal({ number: 5, ...secret, state: 'closed', assignments: [ANSWERED] }),
      goodProposal({ number: 6, ...secret, state: 'revoked', assignments: [OWED] }),
    ])
    const asked = { divisionCode: COUNTY, unitId: await unitOf(tx), today: TODAY }
    const unit = await findShownUnit(tx, asked)
    expect(unit?.unshown).toEqual({ owed: 1, answered: 2, ended: 1 })
    expect(unit?.standings.map(({ standing, cards }) => [standing, cards[0]?.number])).toEqual([
      ['owed-undated', 1],
      ['answered-undated', 2],
    ])
  }))

it('knows no unit of a session that was not published', () =>
  withRollback(async (tx) => {
    await registered(tx, ROWS)
    expect(await listShownUnits(tx, { limit: 9 })).toEqual([])
    expect(await listShownEvents(tx, { limit: 9 })).toEqual([])
    expect(await listShownDeadlines(tx, { limit: 9 })).toEqual([])
  }))
