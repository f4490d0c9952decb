import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { outbox } from '#db/schema/outbox'
import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { CHECK_ITEMS } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

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
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { approveEdition } from './approve-edition.ts'

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
})
