import { expect, it } from 'vitest'
import { readSheet } from 'read-excel-file/node'

import type { Queryable } from '#db/client'
import { withRollback } from '#db/testing/test-database'
import { formatPart } from '#lib/format-figures'

import type { Actor } from '../../account/actor.ts'
import { NOW } from '../../testing/stage.ts'
import { buildStatistics } from './build-statistics.ts'
import { compareFigures, isShare } from './compare-figures.ts'
import { compareSessions } from './compare-sessions.ts'
import { getStatistics } from './get-statistics.ts'
import { listRegister } from '../list-register.ts'
import { loadSession } from '../lock-session.ts'
import { bringGolden } from '../testing/bring-golden.ts'
import { honghu, lintan } from '../testing/golden.ts'

async function compare(db: Queryable, actor: Actor, sessionId: number) {
  const session = await loadSession(db, { actor, sessionId })
  return compareSessions(db, { session, now: NOW })
}

it('has the sessions of a committee beside each other, each figure with the rows that it counts', () =>
  withRollback(async (tx) => {
    const { sessionId, officer: actor } = await bringGolden(tx, lintan())
    const first = await bringGolden(tx, honghu())
    const { sessions, groups } = await compare(tx, actor, sessionId)
    expect(sessions.map((session) => session.sessionId)).toEqual([first.sessionId, sessionId])
    const rowOf = (title: string, label: string) =>
      groups.find((one) => one.title === title)?.rows.find((one) => one.label === label)
    const filed = rowOf('比率', '立案率')?.cells ?? []
    expect(filed.map((cell) => cell && isShare(cell) && formatPart(cell.count, cell.of))).toEqual([
      '100%',
      '92%',
    ])
    expect(rowOf('环节', '收到')?.cells.map((cell) => cell?.count)).toEqual([118, 184])
    const merged = rowOf('审查结果（立案以后并案、撤案的也在内）', '并案')
    expect(merged?.cells).toHaveLength(2)
    for (const [index, cell] of (merged?.cells ?? []).entries()) {
      if (cell === null) continue
      const asked = { actor, sessionId: sessions[index]?.sessionId ?? 0, now: NOW }
      const { rows } = await listRegister(tx, { ...asked, filter: cell.filter })
      expect(rows).toHaveLength(Math.min(cell.count, 25))
    }
    const { bytes } = await buildStatistics(tx, { actor, sessionId, now: NOW })
    const [head, ...lines] = await readSheet(bytes, '历次')
    expect(head).toEqual(['分组', '项目', '九届二次会议', '十四届六次会议'])
    expect(lines).toContainEqual(['比率', '立案率', '100%（118/118）', '92%（169/184）'])
  }))

it('leaves a session without a row empty', () =>
  withRollback(async (tx) => {
    const { sessionId, officer: actor } = await bringGolden(tx, lintan())
    await bringGolden(tx, honghu())
    const { groups } = await compare(tx, actor, sessionId)
    const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells).toContain(null)
  }))

it('keeps units apart that have one name, and one together whose name has changed', () =>
  withRollback(async (tx) => {
    const { sessionId } = await bringGolden(tx, lintan())
    const { figures, handling } = await getStatistics(tx, { sessionId, now: NOW })
    const timings = { 'on-time': 0, late: 0, overdue: 0, running: 0 }
    const withUnits = (...byUnit: { unitId: number; name: string; count: number }[]) => ({
      figures,
      handling: {
        ...handling,
        byUnit: byUnit.map((unit) => ({
          ...handling.byUnit[0],
          ...timings,
          ...unit,
        })) as typeof handling.byUnit,
      },
    })
    const groups = compareFigures([
      withUnits(
        { unitId: 1, name: '县住建局', count: 3 },
        { unitId: 2, name: '县住建局', count: 5 },
      ),
      withUnits({ unitId: 1, name: '县住房和城乡建设局', count: 7 }),
    ])
    const units = groups.find(({ title }) => title === '承办单位')?.rows ?? []
    expect(units.map(({ cells }) => cells.map((cell) => cell?.count ?? null))).toEqual([
      [3, 7],
      [5, null],
    ])
  }))
