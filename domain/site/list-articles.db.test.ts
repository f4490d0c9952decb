import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { draftOf, goodContent, NOW, published, setStage, submitted } from '../testing/stage.ts'
import { findArticle } from './find-article.ts'
import { countArticles, listArticles } from './list-articles.ts'

const headlines = (page: { lines: { headline: string }[] }) =>
  page.lines.map(({ headline }) => headline)

describe('articles that readers see', () => {
  it('are live ones only: no draft, nothing in review, nothing withdrawn', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const live = await published(tx, stage)
      const gone = await published(tx, stage, goodContent({ headline: '后来撤下的一篇' }))
      await draftOf(tx, stage.author, goodContent({ headline: '草稿' }))
      await submitted(tx, stage.author, goodContent({ headline: '送审' }))
      await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone.articleId))
      expect(headlines(await listArticles(tx, { limit: 10 }))).toEqual(['县政协召开主席会议'])
      expect(await countArticles(tx, { divisionCode: '620825' })).toBe(1)
      expect(await findArticle(tx, live.articleId)).toMatchObject({
        id: live.articleId,
        approvers: [stage.first, stage.second, stage.final].map(({ displayName }, index) => ({
          level: index + 1,
          name: displayName,
        })),
      })
      expect(await findArticle(tx, gone.articleId)).toBeNull()
      expect(await findArticle(tx, 999_999_999)).toBeNull()
    }))

  it('come page by page without one twice or one missing, also at the same instant', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      for (const number of [1, 2, 3, 4, 5]) {
        const at = new Date(NOW.getTime() + Math.floor(number / 2) * 1000)
        await published(tx, stage, goodContent({ headline: `第${number}篇报道` }), at)
      }
      const seen: string[] = []
      let before: number | undefined
      for (let page = 0; page < 5; page += 1) {
        const { lines, hasMore } = await listArticles(tx, { limit: 2, before })
        seen.push(...lines.map(({ headline }) => headline))
        before = lines.at(-1)?.articleId
        if (!hasMore) break
      }
      expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => `第${number}篇报道`))
    }))

  it('are collected by prefecture and province from the counties below', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await published(tx, stage)
      const of = async (divisionCode: string) =>
        (await listArticles(tx, { divisionCode, limit: 5 })).lines.length
      expect(await of('620825')).toBe(1)
      expect(await of('620800')).toBe(1)
      expect(await of('620000')).toBe(1)
      expect(await of('620826')).toBe(0)
      expect(await of('620500')).toBe(0)
    }))

  it('carry their first picture, and can be asked for by it', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      await published(tx, stage)
      const mediaId = await insertPicture(tx, stage.author.accountId)
      const attrs = { mediaId, alt: '梯田', caption: '山梁上的梯田', credit: '甲某' }
      const body = bodyFromParagraphs([
        '会议学习了有关文件，安排了近期的几项重点工作，讨论了办法。',
      ])
      body.content.push({ type: 'figure', attrs })
      await published(tx, stage, goodContent({ headline: '有图的一篇', body }))
      const { lines } = await listArticles(tx, { pictured: true, limit: 5 })
      expect(lines).toMatchObject([{ headline: '有图的一篇', figure: attrs }])
    }))

  it('carry the picture that was chosen to stand for them', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const words = { alt: '梯田', caption: '山梁上的梯田', credit: '甲某' }
      const { body } = goodContent()
      for (const lead of [{}, { lead: true as const }]) {
        const mediaId = await insertPicture(tx, stage.author.accountId)
        body.content.push({ type: 'figure', attrs: { mediaId, ...words, ...lead } })
      }
      await published(tx, stage, goodContent({ body }))
      const { lines } = await listArticles(tx, { pictured: true, limit: 5 })
      const last = body.content.at(-1)
      expect(lines).toMatchObject([{ figure: last?.type === 'figure' && last.attrs }])
    }))
})
