// Every race on one edition that the portal must win, run on connections of their own that commit for real. Whoever
// loses is refused; nothing is left half done.

import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { approvals } from '#db/schema/approvals'
import { CHECK_ITEMS } from '#db/states'
import { insertAccount } from '#db/testing/factories'

import { listActors } from '../account/list-actors.ts'
import { approve, as, goodContent, NOW, requestKey, setStage, submitted } from '../testing/stage.ts'
import { claimEdition } from './claims/claim-edition.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { saveInReview } from './drafts/save-in-review.ts'
import { getReviewEdition } from './editions/get-review-edition.ts'
import { approveEdition } from './moves/approve-edition.ts'
import { recallEdition } from './moves/recall-edition.ts'
import { returnEdition } from './moves/return-edition.ts'
import { spikeEdition } from './moves/spike-edition.ts'
import { codesOf, db, headlinesOf, movesOf, wonBy } from './testing/raced.ts'

describe('on one edition', () => {
  it('two hundred parallel attempts end in exactly one transition', async () => {
    const { author, first } = await setStage(db)
    const rivals = [first, await insertAccount(db, 'editor1', '620000')]
    const { editionId, lockVersion } = await submitted(db, author)
    const { current } = await getReviewEdition(db, { actor: first, editionId, now: NOW })
    const attempts = Array.from({ length: 200 }, (_, turn) => {
      const ctx = as(db, rivals[turn % 2] ?? first)
      const target = { editionId, lockVersion, requestKey: requestKey() }
      const seen = { revisionId: current.id, revisionHash: current.hash, checks: CHECK_ITEMS }
      if (turn % 3 === 0) return approveEdition(ctx, { ...target, ...seen })
      if (turn % 3 === 1) return returnEdition(ctx, { ...target, reason: '请核对' })
      return spikeEdition(ctx, { ...target, reason: '不用' })
    })
    const outcomes = await Promise.allSettled(attempts)
    expect(wonBy(outcomes)).toBe(1)
    expect(codesOf(outcomes)).toEqual(new Set(['conflict']))
    const [, , ...after] = await movesOf(editionId)
    expect(after).toHaveLength(1)
    const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
    expect(row?.lockVersion).toBe(lockVersion + 1)
  }, 60_000)

  it('of a recall and a claim at once one wins, and the other is refused', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { author, first } = await setStage(db)
      const { editionId, lockVersion } = await submitted(db, author)
      const outcomes = await Promise.allSettled([
        recallEdition(as(db, author), { editionId, lockVersion, requestKey: requestKey() }),
        claimEdition(as(db, first), { editionId }),
      ])
      expect(wonBy(outcomes)).toBe(1)
      const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
      expect(row).toMatchObject(
        outcomes[0].status === 'fulfilled'
          ? { state: 'draft', claimedBy: null }
          : { state: 'review1', claimedBy: first.accountId },
      )
    }
  })

  it('of a recall and an editor who begins to change or decides, one is had', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const { author, first } = await setStage(db)
      const { editionId, lockVersion } = await submitted(db, author)
      const target = { editionId, lockVersion, requestKey: requestKey() }
      const outcomes = await Promise.allSettled([
        recallEdition(as(db, author), { ...target, requestKey: requestKey() }),
        turn % 2 === 0
          ? saveInReview(as(db, first), { ...target, content: goodContent({ headline: '改过' }) })
          : returnEdition(as(db, first), { ...target, reason: '请核对' }),
      ])
      expect(wonBy(outcomes)).toBe(1)
      const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
      const edited = turn % 2 === 0 ? 'review1' : 'returned'
      expect(row?.state).toBe(outcomes[0].status === 'fulfilled' ? 'draft' : edited)
    }
  })

  it('runs once for a click that arrives many times at once', async () => {
    const { author, first } = await setStage(db)
    const { editionId, lockVersion } = await submitted(db, author)
    const { current } = await getReviewEdition(db, { actor: first, editionId, now: NOW })
    const click = {
      editionId,
      lockVersion,
      requestKey: requestKey(),
      revisionId: current.id,
      revisionHash: current.hash,
      checks: CHECK_ITEMS,
    }
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => approveEdition(as(db, first), click)),
    )
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['review2']))
    const rows = await db.select().from(approvals).where(eq(approvals.editionId, editionId))
    expect(rows).toHaveLength(1)
  })

  it('accepts one of two saves from one base and keeps the text of the other once it is set aside', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { author } = await setStage(db)
      const { editionId, lockVersion } = await submitted(db, author)
      const back = { editionId, lockVersion, requestKey: requestKey() }
      const draft = await recallEdition(as(db, author), back)
      const save = (headline: string) =>
        saveDraft(as(db, author), {
          editionId,
          lockVersion: draft.lockVersion,
          content: goodContent({ headline }),
        })
      const texts = ['一处写的', '另一处写的'] as const
      const outcomes = await Promise.allSettled(texts.map(save))
      expect(wonBy(outcomes)).toBe(1)
      expect(codesOf(outcomes)).toEqual(new Set(['conflict']))
      const [won, lost] = outcomes[0]?.status === 'fulfilled' ? texts : texts.toReversed()
      expect((await headlinesOf(editionId)).at(-1)).toBe(won)
      await saveDraft(as(db, author), {
        editionId,
        lockVersion: draft.lockVersion + 1,
        content: goodContent({ headline: won }),
        setAside: [goodContent({ headline: lost })],
      })
      expect((await headlinesOf(editionId)).slice(-3)).toEqual([won, lost, won])
    }
  })

  it('an approval of a revision that is no longer the current one is refused while it changes', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { author, first } = await setStage(db)
      const rival = await insertAccount(db, 'editor1', '620800')
      const { editionId, lockVersion } = await submitted(db, author)
      const { current } = await getReviewEdition(db, { actor: first, editionId, now: NOW })
      await claimEdition(as(db, first), { editionId })
      const outcomes = await Promise.allSettled([
        saveDraft(as(db, first), {
          editionId,
          lockVersion,
          content: goodContent({ headline: '改过的标题' }),
        }),
        // Their claim has run out by then; the first editor's change and their approval meet.
        approveEdition(as(db, rival, new Date(NOW.getTime() + 31 * 60_000)), {
          editionId,
          lockVersion,
          requestKey: requestKey(),
          revisionId: current.id,
          revisionHash: current.hash,
          checks: CHECK_ITEMS,
        }),
      ])
      expect(wonBy(outcomes)).toBe(1)
      const [signed] = await db.select().from(approvals).where(eq(approvals.editionId, editionId))
      if (signed) expect(signed.revisionId).toBe(current.id)
    }
  })

  it('a grant revoked between the page and the click counts at once', async () => {
    const { author, first } = await setStage(db)
    const { editionId } = await submitted(db, author)
    await getReviewEdition(db, { actor: first, editionId, now: NOW })
    await db
      .update(roleGrants)
      .set({ revokedAt: NOW })
      .where(and(eq(roleGrants.accountId, first.accountId), eq(roleGrants.role, 'editor1')))
    // Each request reads the person again from the rows, as the session does.
    const [now] = await listActors(db, { accountIds: [first.accountId], now: NOW })
    if (!now) throw new Error('The account is gone')
    await expect(approve(db, now, editionId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await movesOf(editionId)).toEqual(['create', 'submit'])
  })
})
