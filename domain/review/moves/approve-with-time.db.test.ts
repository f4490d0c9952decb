import { eq, gt } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { transitions } from '#db/schema/transitions'
import { CHECK_ITEMS } from '#db/states'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { approve, as, NOW, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { approveEdition } from './approve-edition.ts'

const TOMORROW = new Date(NOW.getTime() + 86_400_000)

/** What an editor sends who approves and sets a time. */
async function timed(db: Queryable, actor: Actor, editionId: number, publishAt = TOMORROW) {
  const { edition, current } = await getReviewEdition(db, { actor, editionId, now: NOW })
  return {
    editionId,
    lockVersion: edition.lockVersion,
    requestKey: requestKey(),
    revisionId: current.id,
    revisionHash: current.hash,
    checks: CHECK_ITEMS,
    publishAt,
  }
}

async function atThird(db: Queryable) {
  const stage = await setStage(db)
  const { editionId } = await submitted(db, stage.author)
  await approve(db, stage.first, editionId)
  await approve(db, stage.second, editionId)
  return { ...stage, editionId }
}

describe('the last approval with a time', () => {
  it('approves and schedules in one request, each with its row of the history', () =>
    withRollback(async (tx) => {
      const { final, editionId } = await atThird(tx)
      const [before] = await tx
        .select({ id: outbox.id })
        .from(outbox)
        .orderBy(outbox.id)
        .then((rows) => rows.slice(-1))
      const click = await timed(tx, final, editionId)
      const moved = await approveEdition(as(tx, final), click)
      expect(moved).toMatchObject({ state: 'scheduled', change: null })
      expect(await approveEdition(as(tx, final), click)).toEqual(moved)
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row).toMatchObject({ scheduledAt: TOMORROW, lockVersion: moved.lockVersion })
      const history = await tx
        .select({ move: transitions.move, to: transitions.toState, by: transitions.accountId })
        .from(transitions)
        .where(eq(transitions.editionId, editionId))
        .orderBy(transitions.id)
      expect(history.slice(-2)).toEqual([
        { move: 'approve', to: 'approved', by: final.accountId },
        { move: 'schedule', to: 'scheduled', by: final.accountId },
      ])
      const events = await tx
        .select({ event: outbox.event })
        .from(outbox)
        .where(gt(outbox.id, before?.id ?? 0))
        .orderBy(outbox.id)
      expect(events).toEqual([{ event: 'edition.approved' }, { event: 'edition.scheduled' }])
    }))

  it('refuses a time that is none, and then nothing is approved', () =>
    withRollback(async (tx) => {
      const { final, editionId } = await atThird(tx)
      for (const publishAt of [NOW, new Date(Number.NaN)]) {
        await expect(
          approveEdition(as(tx, final), await timed(tx, final, editionId, publishAt)),
        ).rejects.toMatchObject({ issues: { publishAt: ['发布时间要在现在以后'] } })
      }
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row?.state).toBe('review3')
    }))

  it('refuses a time before the last level', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const { editionId } = await submitted(tx, author)
      await expect(
        tx.transaction(async (inner) =>
          approveEdition(as(inner, first), await timed(inner, first, editionId)),
        ),
      ).rejects.toMatchObject({ code: 'invalid-transition' })
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row?.state).toBe('review1')
    }))
})
