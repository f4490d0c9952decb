import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay } from '#lib/dates'

import { listHolders } from '../account/list-actors.ts'
import { markNotified } from '../mark-notified.ts'

/** Notifies the officers of a place that something was handed in, each of them once a day; nothing of what it says. */
export async function announceIntake(
  tx: Transaction,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<void> {
  const officers = await listHolders(tx, { role: 'officer', divisionCode, now })
  const accountIds = await markNotified(tx, {
    accountIds: officers.map(({ accountId }) => accountId),
    key: `intake-${shanghaiDay(now)}`,
    command: 'announce-intake',
    now,
  })
  if (accountIds.length === 0) return
  await tx
    .insert(outbox)
    .values({ event: 'intake.received', payload: { accountIds }, createdAt: now })
}
