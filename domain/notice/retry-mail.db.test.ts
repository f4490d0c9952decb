import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { mails } from '#db/schema/mails'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, requestKey, setStage } from '../testing/stage.ts'
import { countFailedJobs, listJobs } from './list-jobs.ts'
import { listStuckMails } from './list-deliveries.ts'
import { queueMail } from './queue-mail.ts'
import { retryMail } from './retry-mail.ts'

it('lists mails that did not go out, page by page, and sends one again on request', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const { accountId } = author
    for (let count = 0; count < 30; count += 1) {
      const mail = { accountId, key: requestKey(), address: 'jia@example.org', subject: '通知' }
      await queueMail(tx, { ...mail, body: { lead: '', items: [] } }, NOW)
    }
    const asked = { actor: admin, now: NOW }
    expect((await listStuckMails(tx, asked)).rows).toEqual([])
    await tx.update(mails).set({ state: 'unsure', lastError: '断了' })
    const first = await listStuckMails(tx, asked)
    const second = await listStuckMails(tx, { ...asked, after: first.next ?? undefined })
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null])
    const mailId = first.rows[0]?.id ?? 0
    await retryMail(as(tx, admin), { mailId })
    const [row] = await tx.select().from(mails).where(eq(mails.id, mailId))
    expect(row).toMatchObject({ state: 'waiting', attempts: 0 })
    await tx.update(mails).set({ state: 'sent', sentAt: NOW })
    await expect(retryMail(as(tx, admin), { mailId })).rejects.toMatchObject({ code: 'conflict' })
  }))

it('refuses everybody but the admin of the province, and shows nobody else the jobs', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    for (const actor of [author, first]) {
      await expect(retryMail(as(tx, actor), { mailId: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(listJobs(tx, { actor })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const admin = await insertAccount(tx, 'admin', '620000')
    expect((await listJobs(tx, { actor: admin })).next).toBeNull()
    expect(await countFailedJobs(tx, { actor: admin })).toBeGreaterThanOrEqual(0)
  }))
