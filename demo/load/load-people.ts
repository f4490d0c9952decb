import { eq } from 'drizzle-orm'

import type { Database } from '#db/client'
import { ROVING_LOGIN, type DemoAccount } from '../content/accounts.ts'
import { accounts, roleGrants } from '#db/schema/accounts'
import type { ReviewLevel } from '#db/states'
import { holds, toGrant, type Actor } from '#domain/account/actor'
import { createAccount } from '#domain/account/create-account'
import { EDITOR_ROLES } from '#domain/edition/policy'
import { findUnitIds } from '#domain/matter/units/find-unit-ids'
import { addDays, shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { inParallel } from '#lib/in-parallel'

/** Their grants are older than the oldest story. */
const SERVED_DAYS = 500
const DAY_MS = 86_400_000
/** The admin who opened all other accounts. */
const OPENER = 'admin'

export interface People {
  byLogin(loginName: string): Actor
  /** Who writes for a division: its own correspondent, else the one who covers the province. */
  writerFor(divisionCode: string): Actor
  /** Who reviews a division at a level: the editor with the narrower scope first. */
  reviewerFor(level: ReviewLevel, divisionCode: string): Actor
}

export async function loadPeople(
  db: Database,
  people: readonly DemoAccount[],
  provinceCode: string,
  now: Date,
): Promise<People> {
  // In the order of the list, not that of the answers: a load that goes on after one was broken off
  // must choose the same people, since what they asked for is known by who asked.
  const units = await ensureUnits(db, people)
  const opener = people.find(({ loginName }) => loginName === OPENER)
  if (!opener) throw new Error(`No demo account is called ${OPENER}`)
  const openerId = await ensureAccount(db, opener, { openerId: 0, provinceCode, now })
  const actors = await inParallel(people, people.length, async (person) => {
    const accountId =
      person === opener
        ? openerId
        : await ensureAccount(db, person, { openerId, provinceCode, now })
    const { displayName, divisionCode, grants } = person
    const held = grants.map(({ role, divisionCode: code, handlingUnit = '' }) =>
      toGrant({ role, divisionCode: code, unitId: units.get(handlingUnit) ?? null }),
    )
    return { accountId, displayName, divisionCode, grants: held }
  })
  const byLogin = (loginName: string) => {
    const actor = actors[people.findIndex((person) => person.loginName === loginName)]
    if (!actor) throw new Error(`No demo account is called ${loginName}`)
    return actor
  }
  const narrowFirst = actors.toSorted(
    (a, b) => Number(a.divisionCode === provinceCode) - Number(b.divisionCode === provinceCode),
  )
  return {
    byLogin,
    writerFor: (code) =>
      narrowFirst.find(
        (actor) => actor.divisionCode === code && holds(actor, 'correspondent', code),
      ) ?? byLogin(ROVING_LOGIN),
    reviewerFor: (level, code) => {
      const found = narrowFirst.find((actor) => holds(actor, EDITOR_ROLES[level], code))
      if (!found) throw new Error(`No demo editor reviews ${code} at level ${level}`)
      return found
    },
  }
}

/** The units that people work for, by name; the sheets that name them come later. */
async function ensureUnits(
  db: Database,
  people: readonly DemoAccount[],
): Promise<ReadonlyMap<string, number>> {
  const units = new Map<string, number>()
  for (const { divisionCode, handlingUnit } of people.flatMap(({ grants }) => grants)) {
    if (!handlingUnit) continue
    const known = await db.transaction((tx) =>
      findUnitIds(tx, { divisionCode, names: [handlingUnit] }),
    )
    units.set(handlingUnit, known.get(handlingUnit) ?? 0)
  }
  return units
}

async function ensureAccount(
  db: Database,
  { loginName, displayName, password, divisionCode, grants }: DemoAccount,
  { openerId, provinceCode, now }: { openerId: number; provinceCode: string; now: Date },
): Promise<number> {
  // Before the first account there is nobody who could open one: 0 stands for that account itself.
  const founder: Actor = {
    accountId: openerId,
    displayName: '',
    divisionCode: provinceCode,
    grants: [{ role: 'admin', divisionCode: provinceCode }],
  }
  const person = { loginName, displayName, password, divisionCode, grants }
  const before = new Date(now.getTime() - SERVED_DAYS * DAY_MS)
  try {
    return await db.transaction(async (tx) => {
      const id = await createAccount({ db: tx, actor: founder, now: before }, person)
      const startsOn = addDays(shanghaiDay(now), -SERVED_DAYS)
      await tx
        .update(roleGrants)
        .set({ startsOn, createdAt: before })
        .where(eq(roleGrants.accountId, id))
      return id
    })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
    const [known] = await db
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.loginName, loginName))
    if (!known) throw error
    return known.id
  }
}
