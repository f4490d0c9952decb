import { desc, eq, getTableName, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { registerImports } from '#db/schema/matter/matter-private'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { grantRole } from '../../account/grant-role.ts'
import { listAssignableUnits } from '../../assignment/list-assignable-units.ts'
import { bringIn, cellsOf, goodProposal, registered } from '../../testing/registers.ts'
import { as, COUNTY, requestKey } from '../../testing/stage.ts'
import { addUnit } from '../units/add-unit.ts'
import { NAMING_UNITS } from './drop-units.ts'
import { undoImport } from './undo-import.ts'

const PART = { assignedOn: null, dueOn: null, answeredOn: null, resultClass: null } as const
const by = (...units: string[]) => ({
  assignments: units.map((unit, index) => ({
    ...PART,
    unit,
    part: index === 0 ? ('lead' as const) : ('joint' as const),
  })),
})
const namesOf = async (db: Queryable) =>
  (await listAssignableUnits(db, { divisionCode: COUNTY })).map(({ name }) => name).toSorted()

/** Takes the last import of a session back. */
async function undoLast(db: Parameters<typeof as>[0], officer: Actor, sessionId: number) {
  const [last] = await db
    .select({ id: registerImports.id })
    .from(registerImports)
    .where(eq(registerImports.sessionId, sessionId))
    .orderBy(desc(registerImports.id))
    .limit(1)
  return undoImport(as(db, officer), { importId: last?.id, requestKey: requestKey() })
}

it('has the units go that only an import had named which was taken back', () =>
  withRollback(async (tx) => {
    const before = await namesOf(tx)
    const { sessionId, officer } = await registered(tx, [goodProposal(by('县甲局'))])
    await bringIn(
      tx,
      officer,
      cellsOf([goodProposal(by('县乙局')), goodProposal({ number: 2, ...by('县丙局') })]),
    )
    expect(await namesOf(tx)).toEqual([...before, '县甲局', '县乙局', '县丙局'].toSorted())
    await undoLast(tx, officer, sessionId)
    expect(await namesOf(tx)).toEqual([...before, '县甲局'].toSorted())
    // The sheet can be brought in again.
    await bringIn(tx, officer, cellsOf([goodProposal({ number: 2, ...by('县丙局') })]))
    expect(await namesOf(tx)).toContain('县丙局')
  }))

it('leaves a unit that something else names, or that the administration knows', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const before = await namesOf(tx)
    const { sessionId, officer } = await registered(tx)
    const other = await registered(tx, [goodProposal(by('县甲局'))], { term: 11, number: 1 })
    await addUnit(as(tx, admin), {
      divisionCode: COUNTY,
      name: '县乙局',
      side: 'government',
      formerNames: '',
    })
    const rows = [goodProposal({ number: 2, ...by('县甲局', '县乙局', '县丙局', '县丁局') })]
    await bringIn(tx, officer, cellsOf(rows))
    const { accountId } = await insertAccount(tx, 'correspondent', COUNTY)
    await grantRole(as(tx, admin), {
      accountId,
      role: 'unit-clerk',
      divisionCode: COUNTY,
      handlingUnit: '县丙局',
      startsOn: '2026-03-20',
      endsOn: '',
    })
    await undoLast(tx, officer, sessionId)
    expect(await namesOf(tx)).toEqual([...before, '县甲局', '县乙局', '县丙局'].toSorted())
    await undoLast(tx, other.officer, other.sessionId)
    expect(await namesOf(tx)).toEqual([...before, '县乙局', '县丙局'].toSorted())
  }))

it('asks every table that refers to units', () =>
  withRollback(async (tx) => {
    const rows = await tx.execute<{
      name: string
    }>(sql`select distinct conrelid::regclass::text as name
      from pg_constraint where contype = 'f' and confrelid = 'handling_units'::regclass
        and conrelid <> 'handling_units'::regclass`)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(
      NAMING_UNITS.map(getTableName).toSorted(),
    )
  }))

it('takes nothing from who names a unit at the same time', async () => {
  const db = racesDatabase()
  const name = '县竞争局'
  const { sessionId, officer } = await registered(db, [goodProposal(by(name))], {
    term: 95,
    number: 1,
  })
  const [undone, brought] = await Promise.allSettled([
    undoLast(db, officer, sessionId),
    registered(db, [goodProposal(by(name))], { term: 95, number: 2 }),
  ])
  expect([undone.status, brought.status]).toEqual(['fulfilled', 'fulfilled'])
  const left = await db.select().from(handlingUnits).where(eq(handlingUnits.name, name))
  expect(left).toHaveLength(1)
})
