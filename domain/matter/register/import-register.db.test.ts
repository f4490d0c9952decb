import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { proposalMovers, registerImports } from '#db/schema/matter/matter-private'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  bringIn,
  cellsOf,
  goodProposal,
  registered,
  shownRows,
  takeIn,
  versionOf,
} from '../../testing/registers.ts'
import { as, COUNTY, requestKey, setStage } from '../../testing/stage.ts'
import { compareRegister } from './compare-register.ts'
import { readRegister } from './read-register.ts'

const SESSION = { divisionCode: COUNTY, term: '10', number: '2', openedOn: '', closedOn: '' }
const lead = {
  unit: '县住建局',
  part: 'lead' as const,
  assignedOn: '2026-02-01',
  dueOn: '2026-05-01',
  answeredOn: null,
  resultClass: null,
}

it('keeps what a sheet has, and reads it back as it was', () =>
  withRollback(async (tx) => {
    const rows = [
      goodProposal({ movers: ['甲某某', '乙某某'], moverKind: 'joint', assignments: [lead] }),
      goodProposal({
        number: 2,
        isKey: true,
        sponsors: [{ leaderName: '示例领导', part: 'supervise' }],
        assignments: [
          { ...lead, part: 'split' },
          { ...lead, part: 'split', unit: '县水务局' },
          { ...lead, part: 'joint', unit: '县财政局', dueOn: null },
        ],
      }),
      goodProposal({ number: 3, state: 'merged', isFiled: true, mergedInto: 2 }),
    ]
    const { sessionId } = await registered(tx, rows)
    expect(await readRegister(tx, sessionId)).toEqual(rows)
    const units = await tx.select().from(handlingUnits)
    expect(units.map(({ name, side }) => `${name} ${side}`).toSorted()).toEqual([
      '县住建局 government',
      '县水务局 government',
      '县财政局 government',
    ])
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'register.imported'))
    expect(event?.payload).toMatchObject({ sessionId, quote: '庄浪县政协十届二次会议提案 3 件' })
    expect(event?.payload).not.toHaveProperty('change')
  }))

it('shows what a second sheet would change, with both values; what it does not name stays', () =>
  withRollback(async (tx) => {
    const first = [goodProposal({ assignments: [lead] }), goodProposal({ number: 2 })]
    const { sessionId, officer } = await registered(tx, first)
    const rows = [
      { number: '第1号', answeredOn: '2026/3/2', resultClass: 'A类' },
      { number: '7', title: '关于增设公交站的提案' },
    ]
    const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
    const plan = await compareRegister(as(tx, officer), { session: SESSION, lines })
    expect(plan.rows).toMatchObject([
      {
        line: 2,
        title: '关于加快老旧小区改造的提案',
        effect: 'changed',
        changes: [
          { column: '状态', before: '已交办', after: '已答复' },
          { column: '答复日期', before: '', after: '2026-03-02' },
          { column: '办理结果', before: '', after: 'A' },
        ],
      },
      { line: 3, effect: 'new' },
    ])
    expect(plan.untouched).toBe(1)
    expect(await bringIn(tx, officer, rows)).toMatchObject({ count: 2, isWaiting: false })
    expect((await readRegister(tx, sessionId)).map(({ number, state }) => [number, state])).toEqual(
      [
        [1, 'answered'],
        [2, 'assigned'],
        [7, 'filed'],
      ],
    )
    const moves = await tx
      .select({ move: matterMoves.move })
      .from(matterMoves)
      .where(eq(matterMoves.sessionId, sessionId))
    expect(moves.map(({ move }) => move)).toEqual(['import', 'import', 'change', 'import'])
  }))

it('takes nothing in when one row is wrong, and says which and why', () =>
  withRollback(async (tx) => {
    const officer = await insertAccount(tx, 'officer', COUNTY)
    const rows = [
      { number: '1', title: '关于增设公交站的提案' },
      { number: '2', title: '关于修路的提案', dueOn: '五月底', state: '看着办' },
    ]
    await expect(bringIn(tx, officer, rows)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/一件也没有导入：第 3 行 .*五月底.*看着办/) as string,
    })
    expect(await tx.select().from(registerImports)).toEqual([])
  }))

it('takes nothing in once the register is another than the one that the rows were shown with', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await registered(tx)
    const lines = [{ line: 2, cells: { number: '1', category: '交通' } }]
    const { lockVersion } = await compareRegister(as(tx, officer), { session: SESSION, lines })
    expect(lockVersion).toBe(await versionOf(tx, sessionId))
    await bringIn(tx, officer, [{ number: '1', category: '教育' }])
    const rows = lines.map(({ cells }) => cells)
    for (const seen of [lockVersion, null]) {
      const shown = shownRows(officer, rows, { lockVersion: seen })
      await expect(takeIn(shown)(as(tx, officer), requestKey())).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('您打开以后，这次会议的提案动过了') as string,
      })
    }
    expect(await readRegister(tx, sessionId)).toMatchObject([{ category: '教育' }])
  }))

it('refuses whoever is no officer of the county, and rows that were shown to somebody else', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const officer = await insertAccount(tx, 'officer', COUNTY)
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    for (const other of [final, elsewhere]) {
      await expect(bringIn(tx, other, cellsOf([goodProposal()]))).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const shown = shownRows(elsewhere, cellsOf([goodProposal()]))
    await expect(takeIn(shown)(as(tx, officer), requestKey())).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const session = { ...SESSION, term: '十届' }
    const lines = [{ line: 2, cells: { number: '1' } }]
    await expect(compareRegister(as(tx, officer), { session, lines })).rejects.toMatchObject({
      issues: { 'session.term': ['届写成数字，如 10'] },
    })
  }))

it('writes one row for each number when two officers bring the same sheet in at once', async () => {
  const db = racesDatabase()
  const numbers = { term: 98, number: 98 }
  const officers = [
    await insertAccount(db, 'officer', COUNTY),
    await insertAccount(db, 'officer', COUNTY),
  ]
  const rows = [{ number: '1', title: '关于增设公交站的提案', firstMover: '甲某某' }]
  const results = await Promise.allSettled(
    officers.map((officer) =>
      takeIn(shownRows(officer, rows, numbers))(as(db, officer), requestKey()),
    ),
  )
  const won = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  expect(won).toHaveLength(1)
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
  const [movers] = await db
    .select({ count: count() })
    .from(proposalMovers)
    .innerJoin(matterMoves, eq(matterMoves.matterId, proposalMovers.matterId))
    .where(eq(matterMoves.sessionId, won[0]?.sessionId ?? 0))
  expect(movers?.count).toBe(1)
})
