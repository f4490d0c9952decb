import { describe, expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { watchedTerms } from '#db/schema/watched-terms'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import {
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../testing/stage.ts'
import { listShownChanges } from './list-shown-changes.ts'

const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000)
const LINES = ['会议学习了有关文件，安排了近期的几项工作。', '会后走访了两户群众。']

const withBody = (...lines: string[]) => goodContent({ body: bodyFromParagraphs(lines) })

/** An article that was corrected from one content to the next, a minute each. */
async function correctedThrough(db: Queryable, first: Content, ...later: Content[]) {
  const stage = await setStage(db)
  const { articleId } = await published(db, stage, first)
  const editionIds: number[] = []
  for (const [index, content] of later.entries()) {
    const given = { publicNote: '订正。', content, now: seconds(60 * (index + 1)) }
    editionIds.push((await corrected(db, stage, articleId, given)).editionId)
  }
  return { stage, articleId, editionIds }
}

async function textsOf(db: Queryable, editionIds: readonly number[]) {
  const shown = await listShownChanges(db, editionIds)
  return editionIds.map((id) =>
    shown
      .get(id)
      ?.fields.map(({ label, before, after }) =>
        [label, ...[before, after].map((parts) => parts.map(({ text }) => text).join(''))].join(
          '|',
        ),
      ),
  )
}

describe('what readers see of what a correction changed', () => {
  it('is the words on both sides of each correction, and nothing that stayed', () =>
    withRollback(async (tx) => {
      const [one = '', two = ''] = LINES
      const { editionIds } = await correctedThrough(
        tx,
        withBody(one, two),
        withBody(one, '会后走访了三户群众。'),
        withBody('会议学习了有关文件。', '会后走访了三户群众。'),
      )
      expect(await textsOf(tx, editionIds)).toEqual([
        ['正文|会后走访了两户群众。|会后走访了三户群众。'],
        ['正文|会议学习了有关文件，安排了近期的几项工作。|会议学习了有关文件。'],
      ])
    }))

  it('is nothing of a text that was withdrawn since, also when it is back', () =>
    withRollback(async (tx) => {
      const { stage, articleId, editionIds } = await correctedThrough(
        tx,
        goodContent(),
        goodContent({ headline: '改过的标题' }),
      )
      const ctx = as(tx, stage.final, seconds(90))
      const reason = { reason: 'privacy', publicNote: '应当事人要求撤下。' }
      await withdrawArticle(ctx, { articleId, ...reason, requestKey: requestKey() })
      expect(await textsOf(tx, editionIds)).toEqual([undefined])
      await restoreArticle(ctx, { articleId, requestKey: requestKey() })
      expect(await textsOf(tx, editionIds)).toEqual([undefined])
      const content = goodContent({ headline: '再次改过的标题' })
      const given = { publicNote: '订正。', content, now: seconds(120) }
      const { editionId } = await corrected(tx, stage, articleId, given)
      expect(await textsOf(tx, [editionId])).toEqual([undefined])
      const next = goodContent({ headline: '第三次改的标题' })
      const last = { publicNote: '订正。', content: next, now: seconds(180) }
      const { editionId: lastId } = await corrected(tx, stage, articleId, last)
      expect(await textsOf(tx, [lastId])).toEqual([['主题|再次改过的标题|第三次改的标题']])
    }))

  it('leaves out what a sensitive term was taken out of, however it is written', () =>
    withRollback(async (tx) => {
      const { editionIds } = await correctedThrough(
        tx,
        goodContent({ headline: '县政协ＡＢ号会议', subtitle: '副题一' }),
        goodContent({ headline: '县政协会议', subtitle: '副题二' }),
      )
      expect(await textsOf(tx, editionIds)).toEqual([
        ['主题|县政协ＡＢ号会议|县政协会议', '副题|副题一|副题二'],
      ])
      await tx.insert(watchedTerms).values({ term: 'AB号', kind: 'sensitive', explanation: '' })
      expect(await textsOf(tx, editionIds)).toEqual([['副题|副题一|副题二']])
    }))

  it('is bounded: some parts, some characters of each, and how many more there are', () =>
    withRollback(async (tx) => {
      const lines = (mark: string) =>
        Array.from({ length: 9 }, (_one, index) => `第${index}段${mark.repeat(400)}`)
      const { editionIds } = await correctedThrough(
        tx,
        withBody(...lines('水')),
        withBody(...lines('火')),
      )
      const shown = (await listShownChanges(tx, editionIds)).get(editionIds[0] ?? 0)
      expect(shown?.fields).toHaveLength(6)
      expect(shown?.more).toBeGreaterThan(0)
      for (const { before, after } of shown?.fields ?? []) {
        for (const parts of [before, after])
          expect(parts.map(({ text }) => text).join('').length).toBeLessThanOrEqual(301)
      }
    }))
})
