import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import type { AccountLink } from '../account/account-links.ts'
import { listActors } from '../account/list-actors.ts'
import { buildEntry } from '../audit/entry.ts'
import { recordingDatabase } from '../audit/write-entry.ts'
import type { Wanted } from './kind.ts'
import { titleOf, writeAnswer, type CountersignRow } from './load-countersign.ts'

/**
 * Runs what was asked in the name of who asked, whose rights its command reads again. Its own row of the audit log
 * names both people; then the answer is written, and both are notified. `confirmedBy` is null on the machine.
 */
export async function runCountersigned(
  tx: Transaction,
  { row, wanted }: { row: CountersignRow; wanted: Wanted },
  { confirmedBy, now }: { confirmedBy: number | null; now: Date },
): Promise<AccountLink | null> {
  const [actor] = await listActors(tx, { accountIds: [row.askedBy], now })
  if (!actor) throw new Refusal('conflict', '提请的人的账号已经停用，这件事要由别人重新提请')
  const countersignId = row.id
  const request = { ...(wanted.payload as object), countersignId, confirmedBy }
  const auditContext = { action: row.kind, request, accountId: row.askedBy, address: null }
  const { db } = recordingDatabase(tx, (value) => buildEntry(auditContext, { result: 'ok', value }))
  const link = await wanted.run({ db, actor, now, countersign: { countersignId } })
  const onMachine = confirmedBy === null
  await writeAnswer(tx, row, { state: 'confirmed', answeredBy: confirmedBy, onMachine, now })
  const accountIds = onMachine ? [row.askedBy] : [row.askedBy, confirmedBy]
  const payload = { accountId: confirmedBy, accountIds, countersignId, quote: titleOf(row) }
  await tx.insert(outbox).values({ event: 'countersign.confirmed', payload, createdAt: now })
  return link
}
