import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'

import { listHolders } from '../account/list-actors.ts'

/** Readers have the session already, but not what was just filed: its final editors learn that it waits for them. */
export async function callPublishers(
  tx: Transaction,
  { accountId, now }: { accountId: number; now: Date },
  waiting: {
    sessionId: number
    matterId: number
    divisionCode: string
    title: string
    /** Who moves it, and so may not publish it. */
    movers: readonly number[]
  },
): Promise<void> {
  const { sessionId, matterId, divisionCode, title, movers } = waiting
  const editors = await listHolders(tx, { role: 'editor3', divisionCode, now })
  const accountIds = editors
    .map((one) => one.accountId)
    .filter((one) => one !== accountId && !movers.includes(one))
  const payload = { sessionId, matterId, accountId, accountIds, quote: title }
  await tx.insert(outbox).values({ event: 'register.filed', payload, createdAt: now })
}
