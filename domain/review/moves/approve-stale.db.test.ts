import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { CHECK_ITEMS, type CheckItem } from '#db/states'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as, goodContent, NOW, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { approveEdition } from './approve-edition.ts'
import { recallEdition } from './recall-edition.ts'
import { returnEdition } from './return-edition.ts'
import { submitEdition } from './submit-edition.ts'

describe('approving what is not there any more', () => {
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
