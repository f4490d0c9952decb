import { eq } from 'drizzle-orm'

import type { Database, Queryable } from '#db/client'
import { countersigns } from '#db/schema/countersigns'
import { Refusal } from '#lib/refusal'

import type { AccountLink } from '../account/account-links.ts'
import { lockGrants } from '../account/administer.ts'
import { loadAccount } from '../account/load-account.ts'
import { recordedBySystem } from '../audit/write-entry.ts'
import { findSubject } from './find-subject.ts'
import type { Line } from './kind.ts'
import { listAnswerers } from './list-answerers.ts'
import { loadOpen, missing, titleOf } from './load-countersign.ts'
import { runCountersigned } from './run-countersigned.ts'

/** A request in words, for who runs the machine. */
export async function describeCountersign(
  db: Queryable,
  countersignId: number,
): Promise<{ title: string; lines: Line[]; effect: string }> {
  const [row] = await db.select().from(countersigns).where(eq(countersigns.id, countersignId))
  if (!row) throw missing()
  const { wanted } = await findSubject(db, row)
  const asker = await loadAccount(db, row.askedBy)
  return {
    title: titleOf(row),
    lines: [
      { label: '提请', text: `${asker?.displayName}（${asker?.loginName}）` },
      { label: '原因', text: row.reason },
      ...(await wanted.describe(db)),
    ],
    effect: wanted.effect,
  }
}

/**
 * Confirms a request as who runs the machine, which counts only where nobody else could: in the first days of a
 * portal, and in an office of two of whom one is concerned.
 */
export async function confirmOnMachine(
  db: Database,
  { countersignId, now }: { countersignId: number; now: Date },
): Promise<{ countersignId: number; askedBy: number; link: AccountLink | null }> {
  const recorded = recordedBySystem('confirm-countersign', db, { countersignId })
  return recorded.transaction(async (tx) => {
    await lockGrants(tx)
    const row = await loadOpen(tx, { countersignId, now })
    const { wanted, subject } = await findSubject(tx, row)
    const others = await listAnswerers(tx, { ...subject, now })
    if (others.length > 0) {
      const names = others.map(({ displayName }) => displayName).join('、')
      throw new Refusal('forbidden', `有别人可以确认：${names}。请他们登录以后在“第二人确认”里办。`)
    }
    const link = await runCountersigned(tx, { row, wanted }, { confirmedBy: null, now })
    return { countersignId, askedBy: row.askedBy, link }
  })
}
