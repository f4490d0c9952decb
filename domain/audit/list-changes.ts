import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import { consultationRooms } from '#db/schema/matter/consultations'
import { countersigns } from '#db/schema/countersigns'
import type { Role } from '#db/states'
import type { ChangeSubject } from '#db/change-states'
import { Refusal } from '#lib/refusal'

import { holds, holdsAnywhere, scopesOf, type Actor } from '../account/actor.ts'
import { loadAccount } from '../account/load-account.ts'
import { canAdminister } from '../account/policy.ts'
import { runsSite } from '../account/runs-site.ts'
import { withinDivision } from '../division/within-division.ts'

const NEWEST = keyset({ columns: [['id', adminChanges.id]], direction: 'descending', size: 20 })

const second = alias(accounts, 'second')

export type ChangeRow = Awaited<ReturnType<typeof listChanges>>['rows'][number]

/**
 * What was changed of one subject, or of all of its kind when `key` is left out, newest first: of
 * committees and series for admins and auditors of the region, of a room for its officers too, of one account for who may read it, of
 * the rest for the site's admin and auditors.
 */
export async function listChanges(
  db: Queryable,
  input: {
    actor: Actor
    subject: ChangeSubject
    key?: string | number
    after?: string | undefined
  },
) {
  const { actor, subject, key, after } = input
  if (!(await canReadChanges(db, actor, subject, key))) {
    throw new Refusal('forbidden', '这些改动记录不给您看')
  }
  const found = await db
    .select({
      id: adminChanges.id,
      subject: adminChanges.subject,
      name: adminChanges.subjectName,
      kind: adminChanges.kind,
      before: adminChanges.before,
      after: adminChanges.after,
      who: accounts.displayName,
      /** Who confirmed it, where it took two; null also where it was confirmed on the machine. */
      confirmedBy: second.displayName,
      countersignId: adminChanges.countersignId,
      at: adminChanges.createdAt,
    })
    .from(adminChanges)
    .innerJoin(accounts, eq(accounts.id, adminChanges.accountId))
    .leftJoin(countersigns, eq(countersigns.id, adminChanges.countersignId))
    .leftJoin(second, eq(second.id, countersigns.answeredBy))
    .where(
      and(
        eq(adminChanges.subject, subject),
        key === undefined ? inRegion(actor, subject) : eq(adminChanges.subjectKey, String(key)),
        NEWEST.after(after),
      ),
    )
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(found, ({ id }) => [id])
}

/** Whose changes are listed by the division they are about; its code is their key. */
const OF_DIVISIONS: readonly ChangeSubject[] = ['committee', 'series', 'limit']
const READERS: readonly Role[] = ['admin', 'auditor']

async function canReadChanges(
  db: Queryable,
  actor: Actor,
  subject: ChangeSubject,
  key: string | number | undefined,
): Promise<boolean> {
  if (subject === 'account') {
    const account = key === undefined ? null : await loadAccount(db, Number(key))
    return account !== null && canAdminister(actor, 'read', account).allowed
  }
  if (subject === 'room' && key !== undefined) {
    const [room] = await db
      .select({ divisionCode: consultationRooms.divisionCode })
      .from(consultationRooms)
      .where(eq(consultationRooms.id, Number(key)))
    if (room && holds(actor, 'officer', room.divisionCode)) return true
  }
  if (!OF_DIVISIONS.includes(subject)) return runsSite(actor) || holdsAnywhere(actor, 'auditor')
  return key === undefined
    ? READERS.some((role) => holdsAnywhere(actor, role))
    : READERS.some((role) => holds(actor, role, String(key)))
}

/** The part of all changes of its kind that happened in the actor's regions. */
function inRegion(actor: Actor, subject: ChangeSubject): SQL | undefined {
  if (!OF_DIVISIONS.includes(subject)) return undefined
  const scopes = scopesOf(actor, READERS)
  return or(sql`false`, ...scopes.map((code) => withinDivision(adminChanges.subjectKey, code)))
}
