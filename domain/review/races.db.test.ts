import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { approvals, transitions } from '#db/schema/review'
import { CHECK_ITEMS, type Move } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase } from '#db/testing/test-database'

import { listActors } from '../account/list-actors.ts'
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
import { approveEdition } from './approve-edition.ts'
import { claimEdition } from './claim-edition.ts'
import { getReviewCopy } from './get-review-copy.ts'
import { openEdition } from './open-edition.ts'
import { publishDue } from './publish-due.ts'
import { recallEdition } from './recall-edition.ts'
import { returnEdition } from './return-edition.ts'
import { saveDraft } from './save-draft.ts'
import { saveInReview } from './save-in-review.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { spikeEdition } from './spike-edition.ts'
import { submitEdition } from './submit-edition.ts'
import { unscheduleEdition } from './unschedule-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

// Every race the house must win, run on connections of their own that commit for real. Whoever loses is
// told so in a refusal; nobody is left with half a deed.
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
    const { current } = await getReviewCopy(db, { actor: first, editionId, now: NOW })
    const attempts = Array.from({ length: 200 }, (_, turn) => {
      const ctx = as(db, rivals[turn % 2] ?? first)
      const place = { editionId, lockVersion, requestKey: requestKey() }
      const seen = { revisionId: current.id, revisionHash: current.hash, checks: CHECK_ITEMS }
      if (turn % 3 === 0) return approveEdition(ctx, { ...place, ...seen })
      if (turn % 3 === 1) return returnEdition(ctx, { ...place, reason: '请核对' })
      return spikeEdition(ctx, { ...place, reason: '不用' })
    })
    const outcomes = await Promise.allSettled(attempts)
    expect(wonBy(outcomes)).toBe(1)
    expect(codesOf(outcomes)).toEqual(new Set(['conflict']))
    const [, , ...after] = await movesOf(editionId)
    expect(after).toHaveLength(1)
    const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
    expect(row?.lockVersion).toBe(lockVersion + 1)
  }, 60_000)

  it('of a recall and a claim at once one is had, and the other is told', async () => {
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
      const place = { editionId, lockVersion, requestKey: requestKey() }
      const outcomes = await Promise.allSettled([
        recallEdition(as(db, author), { ...place, requestKey: requestKey() }),
        turn % 2 === 0
          ? saveInReview(as(db, first), { ...place, content: goodContent({ headline: '改过' }) })
          : returnEdition(as(db, first), { ...place, reason: '请核对' }),
      ])
      expect(wonBy(outcomes)).toBe(1)
      const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
      const edited = turn % 2 === 0 ? 'review1' : 'returned'
      expect(row?.state).toBe(outcomes[0].status === 'fulfilled' ? 'draft' : edited)
    }
  })

  it('a click that comes many times at once is one deed', async () => {
    const { author, first } = await setStage(db)
    const { editionId, lockVersion } = await submitted(db, author)
    const { current } = await getReviewCopy(db, { actor: first, editionId, now: NOW })
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

  it('of two saves from one base one stands, and the other is refused with both texts still there', async () => {
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
      const outcomes = await Promise.allSettled([save('一处写的'), save('另一处写的')])
      expect(wonBy(outcomes)).toBe(1)
      expect(codesOf(outcomes)).toEqual(new Set(['conflict']))
    }
  })

  it('an approval of a revision that is no longer the current one is refused while it changes', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { author, first } = await setStage(db)
      const rival = await insertAccount(db, 'editor1', '620800')
      const { editionId, lockVersion } = await submitted(db, author)
      const { current } = await getReviewCopy(db, { actor: first, editionId, now: NOW })
      await claimEdition(as(db, first), { editionId })
      const outcomes = await Promise.allSettled([
        saveDraft(as(db, first), {
          editionId,
          lockVersion,
          content: goodContent({ headline: '改过的标题' }),
        }),
        // His claim has run out by then; the first editor's change and his yes meet.
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
    await getReviewCopy(db, { actor: first, editionId, now: NOW })
    await db
      .update(roleGrants)
      .set({ revokedAt: NOW })
      .where(and(eq(roleGrants.accountId, first.accountId), eq(roleGrants.role, 'editor1')))
    // Each request reads the person anew from the rows, as the session does.
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
    const place = { editionId, lockVersion, requestKey: requestKey() }
    const moved = await scheduleEdition(as(db, stage.final), { ...place, publishAt: TOMORROW })
    return { stage, articleId, editionId, lockVersion: moved.lockVersion }
  }
  const publications = async (editionId: number) =>
    (await movesOf(editionId)).filter((move) => move === 'publish').length

  it('is published once or given a new time, never both, when an editor moves it at that moment', async () => {
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
      const place = { editionId, lockVersion: held.lockVersion, requestKey: requestKey() }
      await scheduleEdition(as(db, stage.final), { ...place, publishAt: TOMORROW })
      await Promise.allSettled([
        publishDue(db, LATER),
        withdrawArticle(as(db, stage.final, LATER), {
          articleId,
          reason: 'other',
          publicNote: '撤下。',
          requestKey: requestKey(),
        }),
        publishDue(db, LATER),
      ])
      await publishDue(db, LATER)
      const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
      expect(article?.state).toBe('withdrawn')
      const [row] = await db.select().from(editions).where(eq(editions.id, editionId))
      expect(['approved', 'published']).toContain(row?.state)
    }
  })

  it('is published once by a process that was killed right after it committed, and one that starts anew', async () => {
    const { editionId, articleId } = await scheduled()
    // Killed between the commit and the telling: the row says it all.
    await publishDue(db, LATER, ({ articleId: told }) => {
      if (told === articleId) throw new Error('Killed')
    }).catch(() => {})
    const again = await publishDue(db, LATER)
    expect(again.map((change) => change.articleId)).not.toContain(articleId)
    expect(await publications(editionId)).toBe(1)
  })
})
