import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { countUnread, listNotices } from './list-notices.ts'
import { readNotice } from './read-notice.ts'

it('marks a notice as read, a second time too', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    const [notice] = (await listNotices(tx, { actor: first })).rows
    const noticeId = notice?.id ?? 0
    await readNotice(as(tx, first), { noticeId })
    await readNotice(as(tx, first), { noticeId })
    expect(await countUnread(tx, { actor: first })).toBe(0)
  }))

it('refuses the notice of somebody else', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    const [notice] = (await listNotices(tx, { actor: first })).rows
    await expect(readNotice(as(tx, second), { noticeId: notice?.id ?? 0 })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
