import { and, desc, eq, lt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { adminChanges } from '#db/schema/admin-changes'
import type { ChangeSubject } from '#db/states'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere, type Actor } from './account/actor.ts'
import { loadAccount } from './account/load-account.ts'
import { canAdminister } from './account/policy.ts'

const PAGE = 20

export type ChangeRow = Awaited<ReturnType<typeof listChanges>>['rows'][number]

/**
 * What was changed of one subject, or of all of its kind when `key` is left out, newest first; for
 * admins and auditors, and of one account for who may read it.
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
  const cursor = Number(parseCursor(after, 1)?.[0])
  const found = await db
    .select({
      id: adminChanges.id,
      subject: adminChanges.subject,
      name: adminChanges.subjectName,
      deed: adminChanges.deed,
      before: adminChanges.before,
      after: adminChanges.after,
      who: accounts.displayName,
      at: adminChanges.createdAt,
    })
    .from(adminChanges)
    .innerJoin(accounts, eq(accounts.id, adminChanges.accountId))
    .where(
      and(
        eq(adminChanges.subject, subject),
        key === undefined ? undefined : eq(adminChanges.subjectKey, String(key)),
        Number.isSafeInteger(cursor) ? lt(adminChanges.id, cursor) : undefined,
      ),
    )
    .orderBy(desc(adminChanges.id))
    .limit(PAGE + 1)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? encodeCursor([last.id]) : null }
}

async function canReadChanges(
  db: Queryable,
  actor: Actor,
  subject: ChangeSubject,
  key: string | number | undefined,
): Promise<boolean> {
  if (subject !== 'account' || key === undefined) {
    return holdsAnywhere(actor, 'admin') || holdsAnywhere(actor, 'auditor')
  }
  const account = await loadAccount(db, Number(key))
  return account !== null && canAdminister(actor, 'read', account).allowed
}
