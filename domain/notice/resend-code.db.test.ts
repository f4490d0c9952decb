import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { mails } from '#db/schema/mails'
import { withRollback } from '#db/testing/test-database'

import { changeAddress, insertOwner } from '../testing/change-address.ts'
import { as } from '../testing/stage.ts'
import { confirmAddress } from './confirm-address.ts'
import { resendCode } from './resend-code.ts'

it('sends a new code in place of the old, and refuses where nothing is to be confirmed', () =>
  withRollback(async (tx) => {
    const author = await insertOwner(tx)
    const ctx = as(tx, author)
    await expect(resendCode(ctx)).rejects.toMatchObject({ code: 'conflict' })
    await changeAddress(tx, author, 'jia@example.org')
    await resendCode(ctx)
    const [mail, ...older] = await tx
      .select()
      .from(mails)
      .where(eq(mails.accountId, author.accountId))
      .orderBy(desc(mails.id))
    expect(older).toHaveLength(1)
    await confirmAddress(ctx, { code: /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '' })
    await expect(resendCode(ctx)).rejects.toMatchObject({ code: 'conflict' })
  }))
