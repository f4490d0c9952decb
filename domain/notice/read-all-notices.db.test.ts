import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage, submitted } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { countUnread, listNotices } from './list-notices.ts'
import { readAllNotices } from './read-all-notices.ts'

it('marks what was on the screen as read, and leaves what came since', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    await submitted(tx, author)
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    const [newest] = (await listNotices(tx, { actor: first })).rows
    await submitted(tx, author)
    await deliverOutbox(tx, NOW)
    expect(await readAllNotices(as(tx, first), { upTo: newest?.id ?? 0 })).toEqual({ read: 2 })
    expect(await countUnread(tx, { actor: first })).toBe(1)
  }))

it('refuses a page that names no notice', () =>
  withRollback(async (tx) => {
    const { first } = await setStage(tx)
    for (const upTo of [0, -1, Number.NaN]) {
      await expect(readAllNotices(as(tx, first), { upTo })).rejects.toMatchObject({
        code: 'invalid-input',
      })
    }
  }))
