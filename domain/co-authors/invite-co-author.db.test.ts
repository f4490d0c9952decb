import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, draftOf, requestKey, setStage, submitted } from '../testing/stage.ts'
import { answerInvitation } from './answer-invitation.ts'
import { inviteCoAuthor } from './invite-co-author.ts'

it('asks a correspondent of the division once, who may be asked again after a no', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', '620800')
    const { editionId, articleId } = await draftOf(tx, author)
    const { accountId } = colleague
    const invite = () =>
      inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
    await invite()
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'co-author.invited',
      payload: { editionId, articleId, accountId: author.accountId, accountIds: [accountId] },
    })
    await expect(invite()).rejects.toMatchObject({
      code: 'conflict',
      message: `已经请过${colleague.displayName}了`,
    })
    await answerInvitation(as(tx, colleague), {
      editionId,
      accept: false,
      credit: false,
      requestKey: requestKey(),
    })
    await invite()
    const rows = await tx.select().from(coAuthors).where(eq(coAuthors.editionId, editionId))
    expect(rows.map(({ answer }) => answer)).toEqual(['declined', null])
  }))

it('refuses people of other divisions, oneself, what is in review, and who is not the author', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    const far = await insertAccount(tx, 'correspondent', '620523')
    const { editionId } = await draftOf(tx, author)
    const invite = (accountId: number, actor = author, id = editionId) =>
      inviteCoAuthor(as(tx, actor), { editionId: id, accountId, requestKey: requestKey() })
    for (const id of [far.accountId, author.accountId]) {
      await expect(invite(id)).rejects.toMatchObject({
        issues: { accountId: ['请从同一地区的通讯员里选一位'] },
      })
    }
    await expect(invite(author.accountId, colleague)).rejects.toMatchObject({ code: 'not-found' })
    const sent = await submitted(tx, author)
    await expect(invite(colleague.accountId, author, sent.editionId)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
