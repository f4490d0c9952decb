import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { approved, as, NOW, requestKey, setStage } from '../testing/stage.ts'
import { publishDue } from './publish-due.ts'
import { publishEdition } from './publish-edition.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { unscheduleEdition } from './unschedule-edition.ts'

const TOMORROW = new Date(NOW.getTime() + 86_400_000)
const LATER = new Date(TOMORROW.getTime() + 60_000)

describe('scheduling', () => {
  it('sets a time and takes it off again', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      const scheduled = await scheduleEdition(as(tx, stage.final), {
        editionId,
        lockVersion,
        publishAt: TOMORROW,
        requestKey: requestKey(),
      })
      expect(scheduled.state).toBe('scheduled')
      const off = await unscheduleEdition(as(tx, stage.final), {
        editionId,
        lockVersion: scheduled.lockVersion,
        requestKey: requestKey(),
      })
      expect(off.state).toBe('approved')
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row?.scheduledAt).toBeNull()
    }))

  it('changes the time in one move, with both times in the history; a second drop of the same is stale', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      const at = (version: number, publishAt: Date) =>
        scheduleEdition(as(tx, stage.final), {
          editionId,
          lockVersion: version,
          publishAt,
          requestKey: requestKey(),
        })
      const first = await at(lockVersion, TOMORROW)
      await expect(at(first.lockVersion, NOW)).rejects.toMatchObject({ code: 'invalid-input' })
      const second = await at(first.lockVersion, LATER)
      expect(second.state).toBe('scheduled')
      await expect(at(first.lockVersion, TOMORROW)).rejects.toMatchObject({ code: 'conflict' })
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      expect(row).toMatchObject({ scheduledAt: LATER, lockVersion: second.lockVersion })
      const moves = await tx.select().from(transitions).where(eq(transitions.editionId, editionId))
      const scheduled = moves.filter(({ move }) => move === 'schedule')
      expect(scheduled.map(({ fromState, reason }) => [fromState, reason])).toEqual([
        ['approved', '2026年3月21日 10:00 发布'],
        ['scheduled', '从 2026年3月21日 10:00 改到 2026年3月21日 10:01'],
      ])
    }))

  it('refuses the past, the far future and everybody but a final editor', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { editionId, lockVersion } = await approved(tx, stage)
      const at = (publishAt: Date, actor = stage.final) =>
        scheduleEdition(as(tx, actor), {
          editionId,
          lockVersion,
          publishAt,
          requestKey: requestKey(),
        })
      await expect(at(NOW)).rejects.toMatchObject({
        issues: { publishAt: ['发布时间要在现在以后'] },
      })
      await expect(at(new Date(Number.NaN))).rejects.toMatchObject({ code: 'invalid-input' })
      const farthest = NOW.getTime() + 90 * 86_400_000
      await expect(at(new Date(farthest + 1))).rejects.toMatchObject({
        code: 'invalid-input',
        message: '最多排到 90 天以后',
      })
      await expect(at(TOMORROW, stage.first)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(at(TOMORROW, stage.author)).rejects.toMatchObject({ code: 'forbidden' })
      expect(await at(new Date(farthest))).toMatchObject({ state: 'scheduled' })
    }))
})

describe('what is due', () => {
  async function scheduled() {
    const db = racesDatabase()
    const stage = await setStage(db)
    const { editionId, articleId, lockVersion } = await approved(db, stage)
    const moved = await scheduleEdition(as(db, stage.final), {
      editionId,
      lockVersion,
      publishAt: TOMORROW,
      requestKey: requestKey(),
    })
    return { ...moved, db, stage, articleId }
  }
  const publications = async (editionId: number) =>
    (
      await racesDatabase()
        .select({ move: transitions.move })
        .from(transitions)
        .where(eq(transitions.editionId, editionId))
    ).filter(({ move }) => move === 'publish').length

  it('waits for its time and then goes live once, with many instances running', async () => {
    const { db, editionId, articleId } = await scheduled()
    await publishDue(db, NOW)
    expect(await publications(editionId)).toBe(0)
    const runs = await Promise.all(Array.from({ length: 6 }, () => publishDue(db, LATER)))
    await publishDue(db, LATER)
    expect(runs.flat().filter((change) => change.articleId === articleId)).toHaveLength(1)
    expect(await publications(editionId)).toBe(1)
    const [article] = await db.select().from(articles).where(eq(articles.id, articleId))
    expect(article?.state).toBe('live')
  })

  it('races an editor who takes it off: one of the two', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { db, editionId, lockVersion, stage } = await scheduled()
      const [, off] = await Promise.allSettled([
        publishDue(db, LATER),
        unscheduleEdition(as(db, stage.final), {
          editionId,
          lockVersion,
          requestKey: requestKey(),
        }),
      ])
      if (off.status === 'rejected') expect(off.reason).toMatchObject({ code: 'conflict' })
      await publishDue(db, LATER)
      expect(await publications(editionId)).toBe(off.status === 'fulfilled' ? 0 : 1)
    }
  })

  it('reports each change as it is written, and goes on past an error with one edition', async () => {
    const first = await scheduled()
    const second = await scheduled()
    const reported: number[] = []
    const run = publishDue(first.db, LATER, ({ articleId }) => {
      reported.push(articleId)
      if (articleId === first.articleId) throw new Error('The page cache is away')
    })
    await expect(run).rejects.toBeInstanceOf(AggregateError)
    expect(reported).toEqual([first.articleId, second.articleId])
    expect(await publications(second.editionId)).toBe(1)
  })

  it('can be published by hand before', async () => {
    const { db, editionId, lockVersion, stage } = await scheduled()
    const input = { editionId, lockVersion, requestKey: requestKey() }
    expect((await publishEdition(as(db, stage.final), input)).state).toBe('published')
    await publishDue(db, LATER)
    expect(await publications(editionId)).toBe(1)
  })
})
