import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { coAuthors } from '#db/schema/co-authors'
import { outbox } from '#db/schema/outbox'
import type { Queryable } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { recallEdition } from '../review/moves/recall-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { as, COUNTY, draftOf, requestKey, setStage } from '../testing/stage.ts'
import { answerInvitation } from './answer-invitation.ts'
import { endCoAuthorship } from './end-co-authorship.ts'
import { inviteCoAuthor } from './invite-co-author.ts'
import { listInvitations } from './list-co-authors.ts'

async function asked(db: Queryable) {
  const { author } = await setStage(db)
  const colleague = await insertAccount(db, 'correspondent', COUNTY)
  const { editionId, articleId, lockVersion } = await draftOf(db, author)
  const { accountId } = colleague
  const end = (actor: Actor) =>
    endCoAuthorship(as(db, actor), { editionId, accountId, requestKey: requestKey() })
  const request = { editionId, accountId, requestKey: requestKey() }
  await inviteCoAuthor(as(db, author), request)
  const accept = { editionId, accept: true, credit: false, requestKey: requestKey() }
  return { author, colleague, editionId, articleId, lockVersion, end, accept }
}

it('takes an invitation back: the row stays and says who ended it', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId, articleId, end } = await asked(tx)
    await end(author)
    expect(await listInvitations(tx, { actor: colleague })).toEqual([])
    const rows = await tx.select().from(coAuthors).where(eq(coAuthors.editionId, editionId))
    expect(rows).toMatchObject([{ endedBy: author.accountId, answer: null }])
    const { accountId } = author
    const [event] = await tx.select().from(outbox).orderBy(desc(outbox.id)).limit(1)
    expect(event).toMatchObject({
      event: 'co-author.ended',
      payload: { editionId, articleId, accountId, accountIds: [accountId] },
    })
    const ended = { code: 'conflict', message: '这个合署已经取消了，请刷新页面' }
    await expect(end(author)).rejects.toMatchObject(ended)
  }))

it('has nothing to end of an invitation that was declined', () =>
  withRollback(async (tx) => {
    const { author, colleague, end, accept } = await asked(tx)
    await answerInvitation(as(tx, colleague), { ...accept, accept: false })
    await expect(end(author)).rejects.toMatchObject({ code: 'conflict' })
  }))

it('lets a co-author step out without the author', () =>
  withRollback(async (tx) => {
    const { colleague, end, accept } = await asked(tx)
    await answerInvitation(as(tx, colleague), accept)
    await end(colleague)
    await expect(end(colleague)).rejects.toMatchObject({ code: 'not-found' })
  }))

it('refuses others, what has ended, and a co-author who handed the edition in', () =>
  withRollback(async (tx) => {
    const { author, colleague, editionId, lockVersion, end, accept } = await asked(tx)
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(end(stranger)).rejects.toMatchObject({ code: 'not-found' })
    const ctx = as(tx, colleague)
    await answerInvitation(ctx, accept)
    const sent = await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    await expect(end(author)).rejects.toMatchObject({ code: 'forbidden' })
    await recallEdition(ctx, { ...sent, requestKey: requestKey() })
    await expect(end(author)).rejects.toMatchObject({
      code: 'conflict',
      message: '这篇稿件曾由对方提交，合署不能取消；署名可以在稿件里改',
    })
  }))
