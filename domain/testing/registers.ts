import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import type { StoredProposal } from '#db/schema/matter/matter-private'
import { matters } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import type { Actor } from '../account/actor.ts'
import { importRegister } from '../matter/register/import-register.ts'
import { findSessionId } from '../matter/lock-session.ts'
import { publishSession } from '../matter/publish-session.ts'
import { writeCells } from '../matter/register/read-row.ts'
import type { RegisterCells } from '../matter/register/register-columns.ts'
import { sealRegister } from '../matter/register/sealed-register.ts'
import { as, COUNTY, NOW, requestKey } from './stage.ts'

const KEY = 'k'.repeat(44)
const SESSION: SessionNumbers = { term: 10, number: 2 }

/** A proposal as the register has it: filed, assigned, and its mover agrees that readers have it. */
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

type Rows = readonly Partial<RegisterCells>[]

interface SheetOf extends Partial<SessionNumbers> {
  divisionCode?: string
  openedOn?: string
  closedOn?: string
  /** Of the session when the rows were shown; null where there was none. */
  lockVersion?: number | null
}

/** What the page of an import sends on after it has shown the rows to the officer. */
export function shownRows(
  officer: Actor,
  rows: Rows,
  {
    divisionCode = COUNTY,
    openedOn = '',
    closedOn = '',
    lockVersion = null,
    ...session
  }: SheetOf = {},
) {
  const { term, number } = { ...SESSION, ...session }
  const wanted = { divisionCode, term: `${term}`, number: `${number}`, openedOn, closedOn }
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }))
  const by = { accountId: officer.accountId, key: KEY }
  return { sealed: sealRegister({ session: wanted, lines, lockVersion }, by) }
}

/** Brings rows of a sheet in, as the register stands. */
export async function bringIn(
  db: Queryable,
  officer: Actor,
  rows: Rows,
  {
    now = NOW,
    key = requestKey(),
    ...sheet
  }: SheetOf & {
    now?: Date
    key?: string
  } = {},
) {
  const numbers = { divisionCode: COUNTY, ...SESSION, ...sheet }
  const sessionId = await findSessionId(db, numbers)
  const lockVersion = sessionId === null ? null : await versionOf(db, sessionId)
  const shown = shownRows(officer, rows, { lockVersion, ...sheet })
  return importRegister(as(db, officer, now), { ...shown, requestKey: key }, { key: KEY })
}

/** The order to take shown rows in. */
export const takeIn =
  (shown: ReturnType<typeof shownRows>) =>
  (ctx: Parameters<typeof importRegister>[0], key: string) =>
    importRegister(ctx, { ...shown, requestKey: key }, { key: KEY })

/** Rows of a sheet that leaves its session to the form. */
export const cellsOf = (rows: readonly StoredProposal[]) =>
  rows.map((row) => ({ ...writeCells(row, SESSION), session: '' }))

/** A session with its register, as an officer brought it in. */
export async function registered(
  db: Queryable,
  rows: readonly StoredProposal[] = [goodProposal()],
  given: SheetOf = {},
) {
  const officer = await insertAccount(db, 'officer', given.divisionCode ?? COUNTY)
  const { sessionId } = await bringIn(db, officer, cellsOf(rows), given)
  return { sessionId, officer }
}

/** Lets readers have a session as it is in the register. */
export async function publishRegister(
  db: Queryable,
  final: Actor,
  sessionId: number,
  now = new Date(NOW.getTime() + 60_000),
) {
  const lockVersion = await versionOf(db, sessionId)
  return publishSession(as(db, final, now), { sessionId, lockVersion, requestKey: requestKey() })
}

export async function versionOf(db: Queryable, sessionId: number): Promise<number> {
  const [row] = await db
    .select({ version: committeeSessions.lockVersion })
    .from(committeeSessions)
    .where(eq(committeeSessions.id, sessionId))
  return row?.version ?? 0
}

/** The matter of a number of the one session that a test has. */
export async function matterOf(db: Queryable, sessionId: number, number = 1): Promise<number> {
  const rows = await db
    .select({ id: matters.id, number: matters.number })
    .from(matters)
    .where(eq(matters.sessionId, sessionId))
  const found = rows.find((row) => row.number === number)
  if (!found) throw new Error(`There is no matter of number ${number}`)
  return found.id
}
