import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { sessions } from '#db/schema/accounts'
import { presences } from '#db/schema/presences'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { requestKeys } from '#db/schema/request-keys'
import { workingCopies } from '#db/schema/working-copies'
import { withRollback } from '#db/testing/test-database'

import { openSession } from '../account/session/open-session.ts'
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

it('takes sessions long over, but for the last of each account: since then it is asleep', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const browser = { address: '10.1.2.3', program: null }
    for (const { accountId } of [author, author, first]) {
      await openSession(tx, { accountId, now: NOW, awaitsCode: false, browser })
    }
    await openSession(tx, { accountId: author.accountId, now: NOW, awaitsCode: true, browser })
    const own = async (accountId: number) =>
      (await tx.select().from(sessions).where(eq(sessions.accountId, accountId))).length
    await prune(tx, later(29))
    expect([await own(author.accountId), await own(first.accountId)]).toEqual([3, 1])
    await prune(tx, later(32))
    expect(await own(first.accountId)).toBe(1)
    const left = await tx.select().from(sessions).where(eq(sessions.accountId, author.accountId))
    expect(left.filter(({ awaitsCode }) => !awaitsCode)).toHaveLength(1)
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
