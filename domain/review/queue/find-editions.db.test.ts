import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { answerInvitation } from '../../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../../co-authors/invite-co-author.ts'
import { as, draftOf, goodContent, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { findEditions } from './find-editions.ts'

it('finds by words and by number what the actor may read, and nothing else', () =>
  withRollback(async (tx) => {
    const { author, first, final } = await setStage(tx)
    const draft = await draftOf(tx, author, goodContent({ headline: '果园 K7k7 草稿' }))
    const sent = await submitted(tx, author, goodContent({ headline: '果园 K7k7 送审' }))
    const find = async (actor: typeof author, text: string) =>
      (await findEditions(tx, { actor, text })).map(({ editionId }) => editionId)
    expect(await find(author, 'k7K7')).toEqual([sent.editionId, draft.editionId])
    expect(await find(first, 'k7k7')).toEqual([sent.editionId])
    expect(await find(final, String(sent.editionId))).toEqual([sent.editionId])
    expect(await find(first, String(draft.editionId))).toEqual([])
    for (const role of ['editor1', 'admin', 'auditor', 'correspondent'] as const) {
      const stranger = await insertAccount(tx, role, '620500')
      expect(await find(stranger, 'k7k7')).toEqual([])
    }
    expect(await find(first, ' ')).toEqual([])
    expect(await find(first, '%')).toEqual([])
  }))

it('finds what one was asked to write with somebody, until one says no', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await draftOf(tx, author, goodContent({ headline: '果园 K7k7 合写' }))
    const found = async (accept: boolean) => {
      const colleague = await insertAccount(tx, 'correspondent', '620800')
      const find = () => findEditions(tx, { actor: colleague, text: 'k7k7' })
      const request = { editionId, requestKey: requestKey() }
      await inviteCoAuthor(as(tx, author), { ...request, accountId: colleague.accountId })
      const asked = await find()
      await answerInvitation(as(tx, colleague), {
        editionId,
        accept,
        credit: false,
        requestKey: requestKey(),
      })
      return [asked, await find()].map((editions) => editions.map(({ own }) => own))
    }
    expect(await found(true)).toEqual([[true], [true]])
    expect(await found(false)).toEqual([[true], []])
  }))
