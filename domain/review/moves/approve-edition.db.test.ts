import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'
import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { CHECK_ITEMS, type CheckItem } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { addComment } from '../../comments/add-comment.ts'
import {
  approve,
  as,
  COUNTY,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { keepInReview } from '../drafts/keep-working-copy.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { approveEdition } from './approve-edition.ts'
import { recallEdition } from './recall-edition.ts'
import { returnEdition } from './return-edition.ts'
import { submitEdition } from './submit-edition.ts'

describe('approving an edition', () => {
  it('passes it to the next level and names the revision and hash', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, revisionId } = await submitted(tx, author)
      const moved = await approve(tx, first, editionId)
      expect(moved).toMatchObject({ state: 'review2', change: null })
      const rows = await tx.select().from(approvals).where(eq(approvals.editionId, editionId))
      expect(rows).toMatchObject([{ level: 1, round: 1, revisionId, accountId: first.accountId }])
      const history = await tx
        .select({ move: transitions.move, to: transitions.toState })
        .from(transitions)
        .where(eq(transitions.editionId, editionId))
        .orderBy(transitions.id)
      expect(history.at(-1)).toEqual({ move: 'approve', to: 'review2' })
      const events = await tx.select({ event: outbox.event }).from(outbox).orderBy(outbox.id)
      expect(events.at(-1)).toEqual({ event: 'edition.approved' })
    }))

  it('publishes at the last level: article, activity and what readers see change together', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId, state, change } = await published(tx, stage)
      expect(state).toBe('published')
      expect(change).toMatchObject({ articleId, divisionCodes: [COUNTY] })
      const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
      expect(article).toMatchObject({ state: 'live', divisionCode: COUNTY })
      const [activity] = await tx
        .select()
        .from(activities)
        .where(eq(activities.id, article?.activityId ?? 0))
      expect(activity).toMatchObject({ type: 'meeting', startOn: '2026-03-16', precision: 'day' })
    }))

  it('leaves an unsaved change of its editor behind only when they agreed', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, lockVersion } = await submitted(tx, author)
      const { current } = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      const content = goodContent({ headline: '县政协又改了一句' })
      await keepInReview(as(tx, first), { editionId, lockVersion, version: 0, content })
      const seen = { revisionId: current.id, revisionHash: current.hash, checks: CHECK_ITEMS }
      const decide = (leaveUnsaved: boolean) =>
        approveEdition(as(tx, first), {
          editionId,
          lockVersion,
          ...seen,
          leaveUnsaved,
          requestKey: requestKey(),
        })
      await expect(decide(false)).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { leaveUnsaved: ['您 10:00 改的还没有存成一版，现在决定就不带那些改动'] },
      })
      expect(await decide(true)).toMatchObject({ state: 'review2' })
    }))

  it('goes past remarks of others that are not settled only when its editor knows of them', () =>
    withRollback(async (tx) => {
      const { author, first, second } = await setStage(tx)
      const { editionId, revisionId } = await submitted(tx, author)
      const remark = { editionId, revisionId, block: 0, text: '是6户还是16户？' }
      await addComment(as(tx, first), { ...remark, requestKey: requestKey() })
      // What one has just written oneself is for those after.
      expect(await approve(tx, first, editionId)).toMatchObject({ state: 'review2' })
      const { edition, current } = await getReviewEdition(tx, {
        actor: second,
        editionId,
        now: NOW,
      })
      const decide = (leaveRemarks: boolean) =>
        approveEdition(as(tx, second), {
          editionId,
          lockVersion: edition.lockVersion,
          revisionId: current.id,
          revisionHash: current.hash,
          checks: CHECK_ITEMS,
          leaveRemarks,
          requestKey: requestKey(),
        })
      await expect(decide(false)).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { leaveRemarks: ['1 条意见没有了结'] },
      })
      expect(await decide(true)).toMatchObject({ state: 'review3' })
    }))

  it('refuses the author even with an editor role', () =>
    withRollback(async (tx) => {
      const author = await insertAccount(tx, 'editor1', COUNTY)
      const { editionId } = await submitted(tx, author)
      await expect(approve(tx, author, editionId)).rejects.toMatchObject({ code: 'forbidden' })
    }))

  it('refuses one person at two levels, in the policy and in the database', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, revisionId } = await submitted(tx, author)
      await approve(tx, first, editionId)
      const both = { ...first, grants: [{ role: 'editor2' as const, divisionCode: '620000' }] }
      await expect(approve(tx, both, editionId)).rejects.toMatchObject({ code: 'forbidden' })
      const { current } = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      await expect(
        tx.transaction((inner) =>
          inner.insert(approvals).values({
            editionId,
            round: 1,
            level: 2,
            revisionId,
            revisionHash: current.hash,
            accountId: first.accountId,
          }),
        ),
      ).rejects.toThrow()
    }))

  it('refuses an editor of another region as if the edition did not exist', () =>
    withRollback(async (tx) => {
      const { author } = await setStage(tx)
      const { editionId, lockVersion, revisionId } = await submitted(tx, author)
      const stranger = await insertAccount(tx, 'editor1', '620500')
      await expect(
        approveEdition(as(tx, stranger), {
          editionId,
          lockVersion,
          revisionId,
          revisionHash: 'f'.repeat(64),
          checks: CHECK_ITEMS,
          requestKey: requestKey(),
        }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }))

  it('answers a stale approval with a conflict that says who did what', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      const seen = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      const { lockVersion } = seen.edition
      await returnEdition(as(tx, first), {
        editionId,
        lockVersion,
        reason: '请补全会议名称',
        requestKey: requestKey(),
      })
      await expect(
        approveEdition(as(tx, first), {
          editionId,
          lockVersion,
          requestKey: requestKey(),
          checks: CHECK_ITEMS,
          revisionId: seen.current.id,
          revisionHash: seen.current.hash,
        }),
      ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('退回修改') })
    }))

  it('refuses revision 1 once revision 2 was handed in', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const edition = await submitted(tx, author)
      const { editionId } = edition
      const seen = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      const back = await recallEdition(as(tx, author), { ...edition, requestKey: requestKey() })
      const { lockVersion } = await saveDraft(as(tx, author), {
        editionId,
        lockVersion: back.lockVersion,
        content: goodContent({ headline: '县政协召开第二次主席会议' }),
      })
      await submitEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
      const fresh = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      await expect(
        approveEdition(as(tx, first), {
          editionId,
          lockVersion: fresh.edition.lockVersion,
          requestKey: requestKey(),
          checks: CHECK_ITEMS,
          revisionId: seen.current.id,
          revisionHash: seen.current.hash,
        }),
      ).rejects.toMatchObject({ code: 'conflict' })
    }))

  it('refuses a hash that is not that of the revision, and what is not ticked, and signs nothing', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, lockVersion, revisionId } = await submitted(tx, author)
      const { current } = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      const seen = { editionId, lockVersion, revisionId, revisionHash: current.hash }
      const click = (given: { revisionHash?: string; checks?: CheckItem[] }) =>
        approveEdition(as(tx, first), {
          ...seen,
          checks: CHECK_ITEMS,
          ...given,
          requestKey: requestKey(),
        })
      await expect(click({ revisionHash: 'f'.repeat(64) })).rejects.toMatchObject({
        code: 'conflict',
      })
      const checks = CHECK_ITEMS.filter((item) => item !== 'facts')
      await expect(click({ checks })).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { checks: [expect.stringContaining('事实数字')] },
      })
      const signed = await tx.select().from(approvals).where(eq(approvals.editionId, editionId))
      expect(signed).toEqual([])
      expect(await click({})).toMatchObject({ state: 'review2' })
    }))

  it('refuses an editor whose grant ended between the page and the click', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, lockVersion, revisionId } = await submitted(tx, author)
      const { current } = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      await expect(
        approveEdition(as(tx, { ...first, grants: [] }), {
          editionId,
          lockVersion,
          revisionId,
          revisionHash: current.hash,
          checks: CHECK_ITEMS,
          requestKey: requestKey(),
        }),
      ).rejects.toMatchObject({ code: 'not-found' })
    }))

  it('runs a double click once', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId, lockVersion } = await submitted(tx, author)
      const { current } = await getReviewEdition(tx, { actor: first, editionId, now: NOW })
      const click = {
        editionId,
        lockVersion,
        requestKey: requestKey(),
        checks: CHECK_ITEMS,
        revisionId: current.id,
        revisionHash: current.hash,
      }
      const one = await approveEdition(as(tx, first), click)
      const two = await approveEdition(as(tx, first), click)
      expect(two.state).toBe(one.state)
      expect(two.lockVersion).toBe(one.lockVersion)
    }))
})

describe('two at once', () => {
  it('ends an approval and a return racing each other in exactly one transition', async () => {
    const db = racesDatabase()
    const { author, first } = await setStage(db)
    const rival = await insertAccount(db, 'editor1', '620000')
    const { editionId, lockVersion } = await submitted(db, author)
    const { current } = await getReviewEdition(db, { actor: first, editionId, now: NOW })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, turn) =>
        turn % 2 === 0
          ? approveEdition(as(db, first), {
              editionId,
              lockVersion,
              requestKey: requestKey(),
              checks: CHECK_ITEMS,
              revisionId: current.id,
              revisionHash: current.hash,
            })
          : returnEdition(as(db, rival), {
              editionId,
              lockVersion,
              reason: '请核对',
              requestKey: requestKey(),
            }),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const codes = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
    )
    expect(new Set(codes)).toEqual(new Set(['conflict']))
    const decisions = await db
      .select({ move: transitions.move })
      .from(transitions)
      .where(eq(transitions.editionId, editionId))
    expect(decisions.filter(({ move }) => move === 'approve' || move === 'return')).toHaveLength(1)
  })
})
