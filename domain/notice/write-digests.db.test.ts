import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { mails, noticeSettings } from '#db/schema/mails'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { listNotices } from './list-notices.ts'
import { readNotice } from './read-notice.ts'
import { isAnyDigestDue, writeDigests } from './write-digests.ts'

/** NOW is ten in the morning in Shanghai. */
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

it('collects what is unread into one mail a day, from the chosen hour', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { accountId } = first
    await tx
      .insert(noticeSettings)
      .values({ accountId, mailAddress: 'yi@example.org', confirmedAt: NOW, digestHour: 11 })
    for (let count = 0; count < 3; count += 1) await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    const [newest] = (await listNotices(tx, { actor: first })).rows
    await readNotice(as(tx, first), { noticeId: newest?.id ?? 0 })
    expect(await isAnyDigestDue(tx, at(0))).toBe(false)
    expect(await writeDigests(tx, at(0))).toBe(0)
    expect(await isAnyDigestDue(tx, at(1))).toBe(true)
    expect(await writeDigests(tx, at(1))).toBe(1)
    const written = () => tx.select().from(mails).where(eq(mails.accountId, accountId))
    const [digest] = await written()
    expect(digest).toMatchObject({
      key: `digest:${accountId}:2026-03-20`,
      subject: '2026年3月20日 编辑部汇总（2 条）',
      address: 'yi@example.org',
    })
    expect(digest?.body.items).toHaveLength(2)

    await submitted(tx, author)
    await deliverOutbox(tx, at(2))
    expect(await isAnyDigestDue(tx, at(2))).toBe(false)
    expect(await writeDigests(tx, at(2))).toBe(0)
    expect(await writeDigests(tx, at(25))).toBe(1)
    expect((await written()).at(-1)?.body.items).toHaveLength(1)
  }))

it('is written for nobody who has not confirmed an address or has nothing to read', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    await tx.insert(noticeSettings).values([
      { accountId: first.accountId, mailAddress: 'ding@example.org' },
      { accountId: second.accountId, mailAddress: 'bing@example.org', confirmedAt: NOW },
    ])
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    expect(await writeDigests(tx, at(5))).toBe(0)
  }))
