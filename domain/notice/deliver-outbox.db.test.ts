import { and, eq, ne } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { closeAccount } from '../account/close-account.ts'
import { answerInvitation } from '../co-authors/answer-invitation.ts'
import { inviteCoAuthor } from '../co-authors/invite-co-author.ts'
import { acceptCorrection } from '../corrections/accept-correction.ts'
import { askCorrection } from '../corrections/ask-correction.ts'
import { declineCorrection } from '../corrections/decline-correction.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { handOverEdition } from '../review/drafts/hand-over-edition.ts'
import { returnEdition } from '../review/moves/return-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  approve,
  approved,
  as,
  corrected,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'
import { listNotices } from './list-notices.ts'
import { heardBy } from './testing/heard-by.ts'

describe('delivering', () => {
  it('calls each level in its turn and takes the call back when the edition moves on', () =>
    withRollback(async (tx) => {
      const { author, first, second, final } = await setStage(tx)
      const elsewhere = await insertAccount(tx, 'editor1', '620500')
      const { editionId } = await submitted(tx, author)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['waiting'])
      expect(await heardBy(tx, elsewhere)).toEqual([])
      await approve(tx, first, editionId)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['waiting (settled)'])
      expect(await heardBy(tx, second)).toEqual(['waiting'])
      expect(await heardBy(tx, author)).toEqual(['progress'])
      expect(await heardBy(tx, final)).toEqual([])
    }))

  it('notifies the author and the earlier levels why an edition came back, and not who sent it back', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      const { lockVersion } = await approve(tx, first, editionId)
      const reason = '请补图注'
      await returnEdition(as(tx, second), {
        editionId,
        lockVersion,
        reason,
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      const [notice] = await tx
        .select()
        .from(notices)
        .where(and(eq(notices.accountId, author.accountId), eq(notices.kind, 'returned')))
      expect(notice).toMatchObject({
        text: `${second.displayName}：${reason}`,
        path: `/desk/${editionId}`,
        createdAt: NOW,
      })
      expect(await heardBy(tx, first)).toEqual(['progress'])
      // Nothing waited any more when the approval was delivered.
      expect(await heardBy(tx, second)).toEqual([])
    }))

  it('calls who keeps the account of a writer that is closed, until what came back is handed over', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const admin = await insertAccount(tx, 'admin', COUNTY)
      const heir = await insertAccount(tx, 'correspondent', COUNTY)
      const elsewhere = await insertAccount(tx, 'admin', '620500')
      const { editionId } = await submitted(tx, author)
      const { lockVersion } = await approve(tx, first, editionId)
      await closeAccount(as(tx, admin), author)
      const key = { editionId, requestKey: requestKey() }
      const back = { ...key, lockVersion, reason: '请补图注' }
      const returned = await returnEdition(as(tx, second), back)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, author)).toEqual([])
      for (const keeper of [first, admin]) {
        expect(await heardBy(tx, keeper)).toEqual(['request'])
        const { rows: shown } = await listNotices(tx, { actor: keeper })
        expect(shown).toMatchObject([{ path: `/admin/accounts/${author.accountId}#left` }])
      }
      expect(await heardBy(tx, elsewhere)).toEqual([])
      await handOverEdition(as(tx, admin), {
        editionId,
        lockVersion: returned.lockVersion,
        accountId: heir.accountId,
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, first)).toEqual(['request (settled)'])
      expect(await heardBy(tx, heir)).toEqual(['request'])
    }))

  it('calls nobody to hand over what a co-author still writes', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const admin = await insertAccount(tx, 'admin', COUNTY)
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      const draft = await draftOf(tx, author)
      const { editionId } = draft
      const { accountId } = colleague
      await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
      const yes = { editionId, accept: true, credit: false, requestKey: requestKey() }
      await answerInvitation(as(tx, colleague), yes)
      const sent = await submitEdition(as(tx, author), { ...draft, requestKey: requestKey() })
      await closeAccount(as(tx, admin), author)
      const back = { ...sent, reason: '请补图注', requestKey: requestKey() }
      await returnEdition(as(tx, first), back)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, admin)).toEqual([])
      expect((await heardBy(tx, colleague)).at(-1)).toBe('returned')
    }))

  it('calls the final editor for what is held, and notifies the author of a publication once', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const other = await insertAccount(tx, 'editor3', '620000')
      await approved(tx, stage)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, other)).toEqual(['held'])
      const { articleId } = await published(tx, stage)
      await deliverOutbox(tx, NOW)
      expect((await heardBy(tx, stage.author)).slice(-3)).toEqual([
        'progress',
        'progress',
        'published',
      ])
      await withdrawArticle(as(tx, stage.final), {
        articleId,
        reason: 'privacy',
        publicNote: '应当事人要求撤下。',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      expect((await heardBy(tx, stage.author)).at(-1)).toBe('withdrawn')
      expect((await heardBy(tx, stage.second)).at(-1)).toBe('withdrawn')
    }))

  it('notifies whose text was corrected, co-authors too, where to see it, and of its withdrawal later', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author, final } = stage
      const colleague = await insertAccount(tx, 'correspondent', COUNTY)
      const draft = await draftOf(tx, author)
      const { editionId } = draft
      const { accountId } = colleague
      await inviteCoAuthor(as(tx, author), { editionId, accountId, requestKey: requestKey() })
      const yes = { editionId, accept: true, credit: false, requestKey: requestKey() }
      await answerInvitation(as(tx, colleague), yes)
      await submitEdition(as(tx, author), { ...draft, requestKey: requestKey() })
      for (const editor of [stage.first, stage.second, final]) await approve(tx, editor, editionId)
      const publicNote = '会议是第十九次，现予更正。'
      await deliverOutbox(tx, NOW)
      await tx.delete(notices)
      const content = goodContent({ headline: '县政协召开第十九次主席会议' })
      await corrected(tx, stage, draft.articleId, { publicNote, content })
      await deliverOutbox(tx, NOW)
      const notified = await tx.select().from(notices).where(eq(notices.kind, 'corrected'))
      expect(new Set(notified.map((notice) => notice.accountId))).toEqual(
        new Set([author.accountId, accountId]),
      )
      expect(notified[0]).toMatchObject({
        title: '已更正：《县政协召开第十九次主席会议》',
        text: expect.stringContaining(publicNote),
        path: `/desk/${editionId}`,
      })
      for (const writer of [author, colleague]) {
        const { rows } = await listNotices(tx, { actor: writer })
        expect(rows.map(({ kind }) => kind)).toEqual(['corrected'])
      }
      await withdrawArticle(as(tx, final), {
        articleId: draft.articleId,
        reason: 'privacy',
        publicNote: '应当事人要求撤下。',
        requestKey: requestKey(),
      })
      await deliverOutbox(tx, NOW)
      for (const writer of [author, colleague]) {
        expect(await heardBy(tx, writer)).toEqual(['corrected', 'withdrawn'])
      }
    }))

  it('takes back the call to answer a request for a correction once it is answered, and no other', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { author, second, final } = stage
      const ask = async () => {
        const { articleId } = await published(tx, stage)
        const input = { articleId, words: '次数写错了。', requestKey: requestKey() }
        return askCorrection(as(tx, author), input)
      }
      const [{ requestId }, other] = [await ask(), await ask()]
      await deliverOutbox(tx, NOW)
      await tx.delete(notices).where(ne(notices.kind, 'request'))
      const reason = '原文无误'
      await declineCorrection(as(tx, final), { requestId, reason, requestKey: requestKey() })
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, second)).toEqual(['request (settled)', 'request'])
      const answer = { requestId: other.requestId, publicNote: '订正。', requestKey: requestKey() }
      await acceptCorrection(as(tx, final), answer)
      await deliverOutbox(tx, NOW)
      expect(await heardBy(tx, second)).toEqual(['request (settled)', 'request (settled)'])
      expect(await heardBy(tx, author)).toEqual(['progress', 'progress'])
    }))
})
