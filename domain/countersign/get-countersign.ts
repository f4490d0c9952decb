import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { countersigns } from '#db/schema/countersigns'

import type { Actor } from '../account/actor.ts'
import { listActors } from '../account/list-actors.ts'
import { findSubject } from './find-subject.ts'
import { listAnswerers } from './list-answerers.ts'
import { missing } from './load-countersign.ts'
import { canAnswer, canRead, canWithdraw } from './policy.ts'

/** One request: what exactly happens, who asked and why, who could answer, and what this person may do. */
export async function getCountersign(
  db: Queryable,
  { actor, countersignId, now }: { actor: Actor; countersignId: number; now: Date },
) {
  const [row] = await db.select().from(countersigns).where(eq(countersigns.id, countersignId))
  if (!row || !canRead(actor, row).allowed) throw missing()
  const waits = row.state === 'open' && row.expiresAt > now
  const { wanted, subject } = await findSubject(db, row)
  const { payload: _, askedBy, answeredBy, ...known } = row
  const [asker] = waits ? await listActors(db, { accountIds: [askedBy], now }) : []
  const canBeSecond = waits && canAnswer(actor, subject).allowed
  return {
    ...known,
    effect: wanted.effect,
    lines: await wanted.describe(db),
    askedBy: await findName(db, askedBy),
    answeredBy: answeredBy === null ? null : await findName(db, answeredBy),
    waits,
    /** What it waits for is done in the name of who asked: after the end of their account only a no is left. */
    hasAsker: asker !== undefined,
    answerers: waits ? await listAnswerers(db, { ...subject, now }) : [],
    may: {
      confirm: canBeSecond && asker !== undefined,
      decline: canBeSecond,
      withdraw: waits && canWithdraw(actor, row).allowed,
    },
  }
}

async function findName(db: Queryable, accountId: number): Promise<string | null> {
  const [row] = await db
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.name ?? null
}
