import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'
import { sheetRatings, type StoredRating } from '#db/schema/matter/matter-private'

import { assignMatter } from '../../assignment/assign-matter.ts'
import { rateMatter } from '../../assignment/rate-matter.ts'
import { parseTable } from '../../roster/parse-table.ts'
import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { answered, DUE, setAssignmentStage } from '../../testing/assignments.ts'
import { filed, seen } from '../../testing/proposals.ts'
import { bringIn, cellsOf, goodProposal, registered } from '../../testing/registers.ts'
import { as, NOW, setStage } from '../../testing/stage.ts'
import { groupFigures, listShares } from '../figures/group-figures.ts'
import { getStatistics } from '../figures/get-statistics.ts'
import { listRegister } from '../list-register.ts'
import { countShownRatings } from '../shown-ratings.ts'
import { exportRegister } from './build-register.ts'
import { readRegister } from './read-register.ts'
import { REGISTER_COLUMNS, type RegisterField } from './register-columns.ts'

const NONE: StoredRating = { overall: null, attitude: null, result: null }
const RATED: StoredRating[] = [
  ...Array.from({ length: 5 }, (): StoredRating => ({ ...NONE, overall: 'satisfied' })),
  { ...NONE, overall: 'not' },
  { overall: null, attitude: 'satisfied', result: 'mostly' },
]
const ROWS = RATED.map((rating, index) => goodProposal({ number: index + 1, rating }))

it('counts the ratings of a sheet as the sheet has them, and lists their rows', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await registered(tx, ROWS)
    const statistics = await getStatistics(tx, { sessionId, now: NOW })
    const figures = groupFigures(statistics).filter(({ title }) => title.startsWith('评价'))
    expect(figures.map(({ title, rows }) => [title, ...rows.map(({ count }) => count)])).toEqual([
      ['评价：满意度', 5, 0, 1],
      ['评价：办理态度', 1, 0, 0],
      ['评价：办理结果', 0, 1, 0],
    ])
    expect(listShares(statistics)).toContainEqual({
      label: '满意率（不含基本满意）',
      count: 5,
      of: 6,
      filter: { overall: 'satisfied' },
    })
    const question = { sessionId, now: NOW, filter: { overall: 'not' as const } }
    const { rows } = await listRegister(tx, { actor: officer, ...question })
    expect(rows).toMatchObject([{ number: 6, rating: { overall: 'not' } }])
    const { final } = await setStage(tx)
    const seenByEditor = await listRegister(tx, { actor: final, ...question })
    expect(seenByEditor.rows).toMatchObject([{ number: 6, rating: null }])
  }))

it('lets readers have the share of what enough were judged by, and of nothing else', () =>
  withRollback(async (tx) => {
    const { sessionId } = await registered(tx, ROWS)
    expect(await countShownRatings(tx, sessionId)).toEqual({
      rated: 7,
      shares: { overall: { satisfied: 5, mostly: 0, not: 1 } },
    })
  }))

it('exports them, and a sheet without the columns leaves them', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await registered(tx, ROWS)
    const { bytes } = await exportRegister(tx, { actor: officer, sessionId })
    const { lines } = parseTable<RegisterField>(
      await readSheetInChild(officer.accountId, new Uint8Array(bytes)),
      { columns: REGISTER_COLUMNS, noun: '提案' },
    )
    expect(lines.at(-1)?.cells).toMatchObject({
      overall: '',
      attitude: '满意',
      result: '基本满意',
    })
    const {
      overall: _,
      attitude: __,
      result: ___,
      ...cells
    } = cellsOf([goodProposal({ number: 6, category: '交通' })])[0] ?? {}
    await bringIn(tx, officer, [cells])
    const [changed] = (await readRegister(tx, sessionId)).filter(({ number }) => number === 6)
    expect(changed).toMatchObject({ category: '交通', rating: { ...NONE, overall: 'not' } })
  }))

it('gives way to what is done here: assigned again, it waits for a rating; rated here, that one counts', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { sessionId, member, dispatcher, officer, unitId } = stage
    const counted = async () => {
      const { handling } = await getStatistics(tx, { sessionId, now: NOW })
      return [handling.overall, handling.attitude, handling.result].map(({ satisfied, not }) => [
        satisfied,
        not,
      ])
    }
    const matterId = await filed(tx, stage)
    await bringIn(tx, officer, [{ number: '2', overall: '满意' }])
    expect(await counted()).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ])
    const units = [{ unitId, part: 'lead' }]
    await assignMatter(as(tx, dispatcher), { ...(await seen(tx, matterId)), units, dueOn: DUE })
    expect((await counted()).flat()).toEqual([0, 0, 0, 0, 0, 0])
    const done = await answered(tx, stage)
    await tx.insert(sheetRatings).values({ matterId: done, overall: 'satisfied' })
    const rating = { attitude: 'satisfied', result: 'not', words: '站点不够' }
    await rateMatter(as(tx, member), { ...(await seen(tx, done)), ...rating })
    expect(await counted()).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ])
  }))
