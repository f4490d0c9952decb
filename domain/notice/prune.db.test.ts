import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { presences } from '#db/schema/presences'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requestKeys } from '#db/schema/request-keys'
import { workingCopies } from '#db/schema/working-copies'
import { withRollback } from '#db/testing/test-database'

import { as, draftOf, NOW, published, setStage, submitted } from '../testing/stage.ts'
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

it('takes presences that ended and working copies of editions long closed, no others', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { accountId } = stage.author
    const { editionId: open } = await draftOf(tx, stage.author)
    const { editionId: closed } = await published(tx, stage)
    const words = { accountId, lockVersion: 1, version: 1, content: {}, updatedAt: NOW }
    await tx.insert(workingCopies).values([
      { ...words, editionId: open },
      { ...words, editionId: closed },
    ])
    await tx
      .insert(presences)
      .values({ editionId: open, accountId, kind: 'reading', expiresAt: NOW })
    const kept = async () =>
      new Set((await tx.select().from(workingCopies)).map(({ editionId }) => editionId))
    await prune(tx, NOW)
    expect(await tx.select().from(presences)).toHaveLength(1)
    await prune(tx, later(89))
    expect(await kept()).toEqual(new Set([open, closed]))
    await prune(tx, later(91))
    expect(await kept()).toEqual(new Set([open]))
    expect(await tx.select().from(presences)).toEqual([])
  }))
