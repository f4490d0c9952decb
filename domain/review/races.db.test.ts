import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { CHECK_ITEMS, type Move } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase } from '#db/testing/test-database'

import { listActors } from '../account/list-actors.ts'
import { parseContent } from '../article/parse-content.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { publishDue } from '../publication/publish-due.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { unscheduleEdition } from '../publication/unschedule-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import {
  approve,
  approved,
  as,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { claimEdition } from './claims/claim-edition.ts'
import { saveDraft } from './drafts/save-draft.ts'
import { saveInReview } from './drafts/save-in-review.ts'
import { getReviewEdition } from './editions/get-review-edition.ts'
import { approveEdition } from './moves/approve-edition.ts'
import { recallEdition } from './moves/recall-edition.ts'
import { returnEdition } from './moves/return-edition.ts'
import { spikeEdition } from './moves/spike-edition.ts'
import { submitEdition } from './moves/submit-edition.ts'

// Every race the portal must win, run on connections of their own that commit for real. Whoever loses is
// refused; nothing is left half done.
const db = racesDatabase()
const TOMORROW = new Date(NOW.getTime() + 86_400_000)
const LATER = new Date(TOMORROW.getTime() + 60_000)

const movesOf = async (editionId: number): Promise<Move[]> => {
  const rows = await db
    .select({ move: transitions.move })
    .from(transitions)
    .where(eq(transitions.editionId, editionId))
    .orderBy(transitions.id)
  return rows.map(({ move }) => move)
}

/** The headlines of an edition's revisions, oldest first. */
const headlinesOf = async (editionId: number): Promise<string[]> => {
  const rows = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(revisions.number)
  return rows.map(({ content }) => parseContent(content).headline)
}

const codesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  new Set(
    outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code ?? 'fault'] : [],
    ),
  )
const wonBy = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length

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

describe('what is due', () => {
  async function scheduled() {
    const stage = await setStage(db)
    const { editionId, articleId, lockVersion } = await approved(db, stage)
    const target = { editionId, lockVersion, requestKey: requestKey() }
    const moved = await scheduleEdition(as(db, stage.final), { ...target, publishAt: TOMORROW })
    return { stage, articleId, editionId, lockVersion: moved.lockVersion }
  }
  const publications = async (editionId: number) =>
    (await movesOf(editionId)).filter((move) => move === 'publish').length

  it('is published once or rescheduled, never both, when an editor moves it at that moment', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { stage, editionId, lockVersion } = await scheduled()
      const [, moved] = await Promise.allSettled([
        publishDue(db, LATER),
        (async () => {
          const ctx = as(db, stage.final, LATER)
          const off = await unscheduleEdition(ctx, {
            editionId,
            lockVersion,
            requestKey: requestKey(),
          })
          return scheduleEdition(ctx, {
            editionId,
            lockVersion: off.lockVersion,
            publishAt: new Date(LATER.getTime() + 3_600_000),
            requestKey: requestKey(),
          })
        })(),
        publishDue(db, LATER),
      ])
      expect(await publications(editionId)).toBe(moved.status === 'fulfilled' ? 0 : 1)
    }
  })

  it('stays down when its article is withdrawn at that moment', async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      const stage = await setStage(db)
      const other = await setStage(db)
      const { articleId } = await published(db, stage)
      const opened = await openEdition(as(db, other.second), {
        articleId,
        kind: 'update',
        publicNote: '',
        requestKey: requestKey(),
      })
      const { editionId } = opened
      await submitEdition(as(db, other.second), {
        editionId,
        lockVersion: 0,
        requestKey: requestKey(),
      })
      await approve(db, stage.first, editionId)
      await approve(db, stage.second, editionId)
      const held = await approve(db, stage.final, editionId, NOW, true)
      const target = { editionId, lockVersion: held.lockVersion, requestKey: requestKey() }
      await scheduleEdition(as(db, stage.final), { ...target, publishAt: TOMORROW })
      const [, withdrawal] = await Promise.all([
        publishDue(db, LATER),
        withdrawArticle(as(db, stage.final, LATER), {
          articleId,
          reason: 'other',
          publicNote: '撤下。',
          requestKey: requestKey(),
        }),
        publishDue(db, LATER),
      ])
      expect(withdrawal).toMatchObject({ articleId })
      await publishDue(db, LATER)
      const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
      expect(article?.state).toBe('withdrawn')
      const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
      expect(['approved', 'published']).toContain(row?.state)
    }
  })

  it('is published once by a process that was killed right after it committed, and one that starts after it', async () => {
    const { editionId, articleId } = await scheduled()
    // Killed between the commit and the report: the row holds it all.
    await publishDue(db, LATER, ({ articleId: published }) => {
      if (published === articleId) throw new Error('Killed')
    }).catch(() => {})
    const again = await publishDue(db, LATER)
    expect(again.map((change) => change.articleId)).not.toContain(articleId)
    expect(await publications(editionId)).toBe(1)
  })
})
