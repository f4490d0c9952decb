import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { promises } from '#db/schema/matter/promises'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'
import { formatPart } from '#lib/format-figures'

import type { Actor } from '../../account/actor.ts'
import { rateMatter } from '../../assignment/rate-matter.ts'
import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { answered, seenAssignment, setAssignmentStage, signed } from '../../testing/assignments.ts'
import { seen } from '../../testing/proposals.ts'
import { as, NOW } from '../../testing/stage.ts'
import { buildStatistics } from './build-statistics.ts'
import { getStatistics } from './get-statistics.ts'
import { getSession } from '../get-session.ts'
import { listRegister } from '../list-register.ts'
import { groupFigures, listShares } from './group-figures.ts'
import type { RegisterFilter } from './handling-figures.ts'
import { bringGolden } from '../testing/bring-golden.ts'
import { gansu11, honghu, lintan } from '../testing/golden.ts'

/** How many rows the register has behind a figure. */
async function countRows(db: Queryable, actor: Actor, sessionId: number, filter: RegisterFilter) {
  let after: string | undefined
  let count = 0
  do {
    const page = await listRegister(db, { actor, sessionId, now: NOW, filter, after })
    count += page.rows.length
    after = page.next ?? undefined
  } while (after !== undefined)
  return count
}

it('says in the workbook what the page says, and what the committee of 临潭 published', () =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await bringGolden(tx, lintan())
    const session = await getSession(tx, { actor: officer, sessionId, now: NOW })
    const figures = groupFigures(session).flatMap(({ title, rows }) =>
      rows.map(({ label, count }) => [title, label, String(count)]),
    )
    const { bytes, name } = await buildStatistics(tx, { actor: officer, sessionId, now: NOW })
    const [sheet] = await readSheetInChild(officer.accountId, new Uint8Array(bytes))
    expect(sheet?.rows).toEqual([['分组', '项目', '件'], ...figures])
    expect(name).toBe('庄浪县政协十四届六次会议提案统计')
    expect(figures).toContainEqual(['环节', '收到', '184'])
    expect(figures).toContainEqual(['环节', '并案以后', '142'])
    const [filed] = listShares(session)
    expect(filed).toMatchObject({ label: '立案率', count: 169, of: 184 })
    expect(filed && formatPart(filed.count, filed.of)).toBe('92%')
  }))

it.each([honghu, gansu11, lintan])('opens behind each figure the rows that it counts', (golden) =>
  withRollback(async (tx) => {
    const { sessionId, officer } = await bringGolden(tx, golden())
    const statistics = await getStatistics(tx, { sessionId, now: NOW })
    for (const { rows } of groupFigures(statistics)) {
      for (const { count, filter } of rows) {
        expect(await countRows(tx, officer, sessionId, filter)).toBe(count)
      }
    }
    for (const { unitId, name: _, ...counts } of statistics.handling.byUnit) {
      const filter = { unitId, timing: 'on-time' as const }
      expect(await countRows(tx, officer, sessionId, { unitId })).toBe(counts.count)
      expect(await countRows(tx, officer, sessionId, filter)).toBe(counts['on-time'])
    }
  }),
)

it('counts talks, promises and what movers think, and lists the same', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer } = stage
    const matterId = await answered(tx, stage)
    await signed(tx, stage)
    const rating = { attitude: 'satisfied', result: 'not', words: '站点还没有建成' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...rating })
    const { sessionId, unitId } = stage
    const { assignmentId } = await seenAssignment(tx, matterId, unitId)
    const promised = { matterId, unitId, assignmentId, words: '年底前建成站点' }
    await tx.insert(promises).values({ ...promised, dueOn: '2026-12-31' })
    const statistics = await getStatistics(tx, { sessionId, now: NOW })
    expect(statistics.handling).toMatchObject({
      byUnit: [{ unitId: stage.unitId, count: 2, 'on-time': 1, late: 0, overdue: 0, running: 1 }],
      talked: { yes: 0, no: 1 },
      attitude: { satisfied: 1, mostly: 0, not: 0 },
      result: { satisfied: 0, mostly: 0, not: 1 },
      promised: { open: 1, kept: 0, 'broken-off': 0, raised: 0, superseded: 0 },
    })
    const filters = [
      { talked: 'no' },
      { attitude: 'satisfied' },
      { result: 'not' },
      { promise: 'open' },
    ] as const
    for (const filter of filters) {
      expect(await countRows(tx, officer, sessionId, filter)).toBe(1)
    }
    expect(await countRows(tx, officer, sessionId, { talked: 'yes' })).toBe(0)
    expect(listShares(statistics).map(({ label, count, of }) => [label, count, of])).toEqual(
      expect.arrayContaining([
        ['办理态度满意率（不含基本满意）', 1, 1],
        ['办理结果满意率（不含基本满意）', 0, 1],
      ]),
    )
  }))

it('refuses who may not see the register', () =>
  withRollback(async (tx) => {
    const { sessionId } = await bringGolden(tx, honghu())
    const elsewhere = await insertAccount(tx, 'officer', '620500')
    await expect(
      buildStatistics(tx, { actor: elsewhere, sessionId, now: NOW }),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))
