import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requestKeys } from '#db/schema/request-keys'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { prune } from './prune.ts'
import { readAllNotices } from './read-all-notices.ts'

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

it('takes old keys and notices read long ago, and neither what is unread nor history', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    const mine = () => tx.select().from(notices).where(eq(notices.accountId, first.accountId))
    const keys = () =>
      tx.select().from(requestKeys).where(eq(requestKeys.accountId, author.accountId))
    await prune(tx, later(29))
    expect(await keys()).not.toEqual([])
    await prune(tx, later(500))
    expect(await keys()).toEqual([])
    expect(await mine()).toHaveLength(1)
    await readAllNotices(as(tx, first), { upTo: (await mine())[0]?.id ?? 0 })
    await prune(tx, later(399))
    expect(await mine()).toHaveLength(1)
    await prune(tx, later(401))
    expect(await mine()).toEqual([])
    expect(await tx.select().from(outbox)).not.toEqual([])
  }))
