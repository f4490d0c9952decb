import { sql, type SQL } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { parseTable } from '../roster/parse-table.ts'
import { bringIn } from '../testing/registers.ts'
import { COUNTY } from '../testing/stage.ts'
import { REGISTER_COLUMNS } from './register/register-columns.ts'
import { DIRECTORY, ENTERED, HANDLING } from './testing/office-sheets.ts'

// The sheets are counted here by SQL of the test's own, not by the product's.

const LATER = new Date('2026-12-01T02:00:00Z')

const read = (rows: string[][]) =>
  parseTable([{ rows, merged: ['A1:M1'] }], { columns: REGISTER_COLUMNS, noun: '提案' })

const bring = (tx: Transaction, officer: Actor, rows: string[][], number: number) =>
  bringIn(
    tx,
    officer,
    read(rows).lines.map(({ cells }) => cells),
    { term: 11, number, now: LATER },
  )

async function counted(tx: Transaction, sessionId: number, what: SQL) {
  const rows = await tx.execute<{ of: string; n: number }>(sql`
    select (${what})::text as of, count(*)::int as n from matters m
    join proposals p on p.matter_id = m.id where m.session_id = ${sessionId} group by 1 order by 1`)
  return Object.fromEntries(rows.map(({ of, n }) => [of, n]))
}
const units = (tx: Transaction, sessionId: number) =>
  tx.execute<{ number: number; part: string; unit: string; days: string }>(sql`
    select m.number, a.part, u.name as unit,
      concat_ws(' ', a.assigned_on, a.due_on, a.answered_on, a.result_class) as days
    from matters m join assignments a on a.matter_id = m.id join handling_units u on u.id = a.unit_id
    where m.session_id = ${sessionId} order by m.number, a.part, a.id`)

it('takes 提案目录 in as its office counts it', () =>
  withRollback(async (tx) => {
    const officer = await insertAccount(tx, 'officer', COUNTY)
    expect(read(DIRECTORY)).toMatchObject({ unused: ['序号'], leftOut: [{ line: 16 }] })
    const { sessionId, count } = await bring(tx, officer, DIRECTORY, 3)
    expect(count).toBe(10)
    expect(await counted(tx, sessionId, sql`m.state`)).toEqual({
      answered: 3,
      'in-progress': 3,
      assigned: 1,
      merged: 1,
      declined: 1,
      revoked: 1,
    })
    expect(await counted(tx, sessionId, sql`p.is_filed`)).toEqual({ true: 7, false: 3 })
    expect(await counted(tx, sessionId, sql`p.is_key`)).toEqual({ true: 2, false: 8 })
    expect(await counted(tx, sessionId, sql`p.category`)).toEqual({
      城建环保: 4,
      教科卫体: 2,
      农业农村: 2,
      文化文史: 1,
      其他: 1,
    })
    expect(await counted(tx, sessionId, sql`p.mover_kind`)).toEqual({
      person: 6,
      joint: 2,
      collective: 2,
    })
    const rows = await units(tx, sessionId)
    expect(new Set(rows.map(({ unit }) => unit)).size).toBe(9)
    expect(rows.filter(({ part }) => part !== 'joint')).toHaveLength(8)
    expect(rows.filter(({ part }) => part === 'joint')).toHaveLength(4)
    const day = (number: number) => rows.find((row) => row.number === number)?.days
    expect([1, 3, 4, 5, 6, 7].map(day)).toEqual([
      '2026-03-05 2026-06-05',
      '2026-03-05 2026-06-05',
      '2026-03-05 2026-06-05',
      '2026-03-05 2026-06-05',
      '2026-03-06 2026-06-06',
      '2026-03-06 2026-06-06',
    ])
  }))

it('takes 办理情况一览表 in over it, days and classes in every writing', () =>
  withRollback(async (tx) => {
    const officer = await insertAccount(tx, 'officer', COUNTY)
    await bring(tx, officer, DIRECTORY, 3)
    const { sessionId, count } = await bring(tx, officer, HANDLING, 3)
    expect(count).toBe(3)
    const answered = (await units(tx, sessionId)).filter(({ days }) => / [ABC]$/.test(days))
    expect(answered.map(({ number, days }) => [number, days])).toEqual([
      [1, '2026-03-05 2026-06-05 2026-05-20 A'],
      [3, '2026-03-05 2026-06-05 2026-05-28 B'],
      [5, '2026-03-05 2026-06-05 2026-05-28 C'],
    ])
    expect(await counted(tx, sessionId, sql`m.state`)).toMatchObject({ answered: 3 })
  }))

it('names both rows of a number that stands twice, and takes the mended sheet in', () =>
  withRollback(async (tx) => {
    const officer = await insertAccount(tx, 'officer', COUNTY)
    const twice = ENTERED.map((row) => (row[0] === '6' ? ['4', ...row.slice(1)] : row))
    await expect(bring(tx, officer, twice, 2)).rejects.toMatchObject({
      message: expect.stringMatching(/第 \d+ 行 和第 \d+ 行是同一个提案号/),
    })
    const { sessionId, count } = await bring(tx, officer, ENTERED, 2)
    expect(count).toBe(6)
    expect(await counted(tx, sessionId, sql`p.is_filed`)).toEqual({ true: 4, false: 2 })
    expect(await counted(tx, sessionId, sql`m.state`)).toEqual({
      assigned: 4,
      declined: 1,
      diverted: 1,
    })
    const titles = await tx.execute<{ title: string }>(
      sql`select title from matters where session_id = ${sessionId} and number = 2`,
    )
    expect(titles[0]?.title).toBe('关于规范校外托管,保障学生安全的提案')
    const due = (await units(tx, sessionId)).map(({ days }) => days)
    expect(due).toEqual(['2025-06-30', '2025-06-30', '2025-06-30', '2025-06-30'])
  }))
