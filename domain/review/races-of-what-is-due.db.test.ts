// What is due is published once, whoever moves it at that moment.

import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'

import { openEdition } from '../corrections/open-edition.ts'
import { publishDue } from '../publication/publish-due.ts'
import { scheduleEdition } from '../publication/schedule-edition.ts'
import { unscheduleEdition } from '../publication/unschedule-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { approve, approved, as, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { submitEdition } from './moves/submit-edition.ts'
import { db, movesOf } from './testing/raced.ts'

const TOMORROW = new Date(NOW.getTime() + 86_400_000)
const LATER = new Date(TOMORROW.getTime() + 60_000)

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
