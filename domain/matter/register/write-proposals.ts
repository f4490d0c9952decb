import { and, inArray, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { proposalMovers, sheetRatings, type StoredProposal } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'

import { findUnitIds } from '../units/find-unit-ids.ts'
import { lockFollowed, type FollowedNumbers } from '../followed-numbers.ts'
import { inChunks } from './in-chunks.ts'
import { isNumbered, numberOfNumbered, ofRegister } from '../steps.ts'

interface Register {
  sessionId: number
  divisionCode: string
  accountId: number
  now: Date
}

/**
 * Writes rows into the register of a locked session: those whose number is there are changed, the others are added.
 * What depends on a row (movers, sponsors, assignments) is replaced by what the row has; who moved what was written in
 * the portal stays, and so does how it is handled once it was assigned there. Rows that were brought in by mistake leave it.
 */
export async function writeProposals(
  tx: Transaction,
  register: Register,
  { rows: all, undoes = false }: { rows: readonly StoredProposal[]; undoes?: boolean },
): Promise<void> {
  if (all.length === 0) return
  const { sessionId, accountId, now } = register
  const known = await findMatterIds(tx, sessionId)
  const mistaken = all.flatMap((row) => (row.isMistaken ? (known.get(row.number) ?? []) : []))
  await takeOut(tx, register, mistaken)
  const rows = all.filter((row) => !row.isMistaken)
  if (rows.length === 0) return
  const changed = rows.filter(({ number }) => known.has(number))
  const added = rows.filter(({ number }) => !known.has(number))
  const followed = await lockFollowed(tx, sessionId, changed)
  const ofSheets = (some: readonly StoredProposal[]) =>
    some.filter(({ number }) => !followed.get(number))
  await changeMatters(tx, ofSheets(changed), known)
  const ids = new Map([...known, ...(await addMatters(tx, register, added))])
  const idOf = ({ number }: StoredProposal): number => {
    const id = ids.get(number)
    if (id === undefined) throw new Error(`There is no matter of number ${number}`)
    return id
  }
  await writeFacts(tx, ofSheets(rows), { ids, idOf })
  await replaceParts(tx, register, { rows, idOf, followed })
  const isKnown = ({ number }: StoredProposal) => known.has(number)
  await inChunks(rows, (some) =>
    tx.insert(matterMoves).values(
      some.map((row) => ({
        sessionId,
        matterId: idOf(row),
        move: undoes ? ('undo' as const) : isKnown(row) ? ('change' as const) : ('import' as const),
        accountId,
        createdAt: now,
      })),
    ),
  )
}

/** Has matters count no more, as if they had never been brought in. */
export async function takeOut(
  tx: Transaction,
  { sessionId, accountId, now }: Register,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(matters)
    .set({ undoneAt: now })
    .where(inArray(matters.id, [...ids]))
  await tx.insert(matterMoves).values(
    ids.map((matterId) => ({
      sessionId,
      matterId,
      move: 'undo' as const,
      accountId,
      createdAt: now,
    })),
  )
}

/** The matters of a session by their numbers. */
export async function findMatterIds(
  tx: Transaction,
  sessionId: number,
): Promise<Map<number, number>> {
  const rows = await tx
    .select({ number: numberOfNumbered, id: matters.id })
    .from(matters)
    .where(and(ofRegister(sessionId), isNumbered))
  return new Map(rows.map(({ number, id }) => [number, id]))
}

async function addMatters(
  tx: Transaction,
  { sessionId, divisionCode, now }: Register,
  added: readonly StoredProposal[],
): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  await inChunks(added, async (some) => {
    const rows = await tx
      .insert(matters)
      .values(
        some.map((row) => ({
          ...mattersColumns(row),
          kind: 'proposal' as const,
          divisionCode,
          sessionId,
          createdAt: now,
        })),
      )
      .returning({ number: numberOfNumbered, id: matters.id })
    for (const { number, id } of rows) ids.set(number, id)
  })
  return ids
}

const mattersColumns = ({ number, title, state, openedOn, closedOn, consent }: StoredProposal) => ({
  number,
  title,
  state,
  openedOn,
  closedOn,
  consent,
})

/** Readers lose a card with the consent to it, and when the proposal no longer counts as filed. */
async function changeMatters(
  tx: Transaction,
  changed: readonly StoredProposal[],
  known: ReadonlyMap<number, number>,
): Promise<void> {
  if (changed.length === 0) return
  const values = JSON.stringify(
    changed.map((row) => ({
      ...mattersColumns(row),
      id: known.get(row.number),
      isFiled: row.isFiled,
    })),
  )
  await tx.execute(sql`update ${matters} set title = given.title, state = given.state,
      opened_on = given."openedOn", closed_on = given."closedOn", consent = given.consent,
      lock_version = ${matters.lockVersion} + 1,
      publicity = case when ${matters.publicity} = 'card' and not (given.consent and given."isFiled")
        then 'none' else ${matters.publicity} end
    from jsonb_to_recordset(${values}::jsonb) as given(id bigint, title text, state matter_state,
      "openedOn" date, "closedOn" date, consent boolean, "isFiled" boolean)
    where ${matters.id} = given.id`)
}

interface Ids {
  ids: ReadonlyMap<number, number>
  idOf: (row: StoredProposal) => number
}

async function writeFacts(
  tx: Transaction,
  rows: readonly StoredProposal[],
  { ids, idOf }: Ids,
): Promise<void> {
  await inChunks(rows, (some) =>
    tx
      .insert(proposals)
      .values(
        some.map((row) => ({
          matterId: idOf(row),
          moverKind: row.moverKind,
          category: row.category,
          occasion: row.occasion,
          isKey: row.isKey,
          isFiled: row.isFiled,
          mergedInto: row.mergedInto === null ? null : (ids.get(row.mergedInto) ?? null),
        })),
      )
      .onConflictDoUpdate({
        target: proposals.matterId,
        set: {
          moverKind: sql`excluded.mover_kind`,
          category: sql`excluded.category`,
          occasion: sql`excluded.occasion`,
          isKey: sql`excluded.is_key`,
          isFiled: sql`excluded.is_filed`,
          mergedInto: sql`excluded.merged_into`,
          shownMovers: sql`(select case when ${matters.publicity} = 'card' then ${proposals.shownMovers} end
            from ${matters} where ${matters.id} = ${proposals.matterId})`,
        },
      }),
  )
}

async function replaceParts(
  tx: Transaction,
  { divisionCode }: Register,
  {
    rows,
    idOf,
    followed,
  }: { rows: readonly StoredProposal[]; idOf: Ids['idOf']; followed: FollowedNumbers },
): Promise<void> {
  const ids = rows.map(idOf)
  const handled = rows.filter(({ number }) => !followed.get(number))
  const ofSheets = rows.filter(({ number }) => !followed.has(number))
  await tx.delete(proposalMovers).where(inArray(proposalMovers.matterId, ofSheets.map(idOf)))
  await tx.delete(sponsors).where(inArray(sponsors.matterId, ids))
  await tx.delete(assignments).where(inArray(assignments.matterId, handled.map(idOf)))
  await tx.delete(sheetRatings).where(inArray(sheetRatings.matterId, handled.map(idOf)))
  const units = await findUnitIds(tx, {
    divisionCode,
    names: handled.flatMap((row) => row.assignments.map(({ unit }) => unit)),
  })
  const unitId = (name: string): number => {
    const id = units.get(name)
    if (id === undefined) throw new Error('A unit was not written')
    return id
  }
  const moved = ofSheets.flatMap((row) =>
    row.movers.map((name, position) => ({ matterId: idOf(row), name, position })),
  )
  const led = rows.flatMap((row) => row.sponsors.map((one) => ({ matterId: idOf(row), ...one })))
  const assigned = handled.flatMap((row) =>
    row.assignments.map(({ unit, ...one }) => ({
      matterId: idOf(row),
      unitId: unitId(unit),
      ...one,
    })),
  )
  const rated = handled.flatMap((row) =>
    row.rating ? [{ matterId: idOf(row), ...row.rating }] : [],
  )
  await inChunks(moved, (some) => tx.insert(proposalMovers).values([...some]))
  await inChunks(led, (some) => tx.insert(sponsors).values([...some]))
  await inChunks(assigned, (some) => tx.insert(assignments).values([...some]))
  await inChunks(rated, (some) => tx.insert(sheetRatings).values([...some]))
}
