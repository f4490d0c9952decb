import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import { NOW, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { countUnread, listNotices } from './list-notices.ts'

it('lists the newest first, page by page, and each once', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const made: number[] = []
    for (let count = 0; count < 60; count += 1) {
      const [event] = await tx
        .insert(outbox)
        .values({ event: 'test', payload: {}, deliveredAt: NOW })
        .returning({ id: outbox.id })
      const createdAt = new Date(NOW.getTime() + Math.floor(count / 2))
      const [row] = await tx
        .insert(notices)
        .values({
          outboxId: event?.id ?? 0,
          accountId: author.accountId,
          kind: 'progress',
          title: '',
          text: '',
          path: '/',
          createdAt,
        })
        .returning({ id: notices.id })
      made.push(row?.id ?? 0)
    }
    const found: number[] = []
    let after: string | undefined
    do {
      const page = await listNotices(tx, { actor: author, after })
      found.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    expect(found).toEqual(made.toReversed())
    expect(await countUnread(tx, { actor: author })).toBe(60)
  }))

it('shows people only their own, and not what they may no longer read', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    expect((await listNotices(tx, { actor: first, unread: true })).rows).toHaveLength(1)
    expect((await listNotices(tx, { actor: second })).rows).toEqual([])
    const mine = eq(roleGrants.accountId, first.accountId)
    await tx.update(roleGrants).set({ revokedAt: NOW }).where(mine)
    const demoted = { ...first, grants: [] }
    expect((await listNotices(tx, { actor: demoted })).rows).toEqual([])
    expect(await countUnread(tx, { actor: demoted })).toBe(0)
  }))
