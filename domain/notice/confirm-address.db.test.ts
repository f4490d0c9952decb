import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { mails } from '#db/schema/mails'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { changeAddress, insertOwner } from '../testing/change-address.ts'
import { as, NOW, setStage } from '../testing/stage.ts'
import { confirmAddress } from './confirm-address.ts'
import { getNoticeSettings } from './notice-settings.ts'

const ADDRESS = 'jia@example.org'

/** The code in the latest mail to a person. */
async function codeOf(db: Queryable, { accountId }: Actor): Promise<string> {
  const [mail] = await db
    .select({ subject: mails.subject })
    .from(mails)
    .where(eq(mails.accountId, accountId))
    .orderBy(desc(mails.id))
    .limit(1)
  return /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? ''
}

it('takes the code that was sent, once', () =>
  withRollback(async (tx) => {
    const author = await insertOwner(tx)
    await changeAddress(tx, author, ADDRESS)
    const code = await codeOf(tx, author)
    expect(await confirmAddress(as(tx, author), { code: ` ${code} ` })).toEqual({
      mailAddress: ADDRESS,
    })
    expect((await getNoticeSettings(tx, author)).confirmed).toBe(true)
    await expect(confirmAddress(as(tx, author), { code })).rejects.toMatchObject({
      code: 'conflict',
    })
  }))

it('refuses a wrong code, an old one, one for another address, and guessing on', () =>
  withRollback(async (tx) => {
    const author = await insertOwner(tx)
    const { first } = await setStage(tx)
    await changeAddress(tx, author, ADDRESS)
    const code = await codeOf(tx, author)
    const wrong = code === '000000' ? '000001' : '000000'
    const late = new Date(NOW.getTime() + 25 * 3_600_000)
    await expect(confirmAddress(as(tx, author, late), { code })).rejects.toMatchObject({
      issues: { code: [expect.any(String)] },
    })
    await expect(confirmAddress(as(tx, first), { code })).rejects.toMatchObject({
      code: 'conflict',
    })
    await changeAddress(tx, author, 'yi@example.org')
    const fresh = await codeOf(tx, author)
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(confirmAddress(as(tx, author), { code: wrong })).rejects.toMatchObject({
        issues: { code: ['确认码不对'] },
      })
    }
    await expect(confirmAddress(as(tx, author), { code: fresh })).rejects.toMatchObject({
      issues: { code: ['确认码过期了，请重新发一个'] },
    })
    expect((await getNoticeSettings(tx, author)).confirmed).toBe(false)
  }))
