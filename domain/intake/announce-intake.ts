import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { requestKeys } from '#db/schema/request-keys'
import { shanghaiDay } from '#lib/dates'

import { listHolders } from '../account/list-actors.ts'

const COMMAND = 'announce-intake'

/** Notifies the officers of a place that something was handed in, each of them once a day; nothing of what it says. */
export async function announceIntake(
  tx: Transaction,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<void> {
  const key = `intake-${shanghaiDay(now)}`
  const accountIds: number[] = []
  for (const { accountId } of await listHolders(tx, { role: 'officer', divisionCode, now })) {
    const first = await tx
      .insert(requestKeys)
      .values({ accountId, key, command: COMMAND, createdAt: now })
      .onConflictDoNothing()
      .returning({ key: requestKeys.key })
    if (first.length > 0) accountIds.push(accountId)
  }
  if (accountIds.length === 0) return
  await tx
    .insert(outbox)
    .values({ event: 'intake.received', payload: { accountIds }, createdAt: now })
}
