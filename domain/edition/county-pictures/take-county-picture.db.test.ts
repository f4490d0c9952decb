import { expect, it } from 'vitest'

import { insertAccount, insertPicture, insertUpload } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Content } from '../../article/content.ts'
import { createDraft } from '../../article/create-draft.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import { as, draftOf, goodContent, published, requestKey, setStage } from '../../testing/stage.ts'
import { takeCountyPicture } from './take-county-picture.ts'

const words = { alt: '画面', caption: '委员在渠边。', credit: '甲某' }

/** Content that shows these pictures. */
function showing(...mediaIds: number[]): Content {
  const content = goodContent()
  for (const mediaId of mediaIds)
    content.body.content.push({ type: 'figure', attrs: { mediaId, ...words } })
  return content
}

const NOT_OFFERED = { code: 'not-found', message: '这张图片现在不能选用了，请换一张' }

it('lets a colleague place a published picture in a text of their own', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const mediaId = await insertPicture(tx, stage.author.accountId)
    await published(tx, stage, showing(mediaId))
    const begin = () =>
      createDraft(as(tx, colleague), { content: showing(mediaId), requestKey: requestKey() })
    await expect(begin()).rejects.toMatchObject({
      code: 'invalid-input',
      message: '有一张图片找不到了，请重新上传',
    })
    expect(await takeCountyPicture(as(tx, colleague), { mediaId })).toEqual({ mediaId })
    await takeCountyPicture(as(tx, colleague), { mediaId })
    await expect(begin()).resolves.toMatchObject({ lockVersion: 0 })
  }))

it('places what was taken until an article that showed it is withdrawn, and what was uploaded still', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const mediaId = await insertPicture(tx, stage.author.accountId)
    const { articleId } = await published(tx, stage, showing(mediaId))
    await takeCountyPicture(as(tx, colleague), { mediaId })
    const begin = () =>
      createDraft(as(tx, colleague), { content: showing(mediaId), requestKey: requestKey() })
    await begin()
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'other',
      publicNote: '图片不宜刊登',
      requestKey: requestKey(),
    })
    await expect(begin()).rejects.toMatchObject({
      code: 'invalid-input',
      message: '第 1 张图片“委员在渠边。”不能再用了：用过它的报道撤下了，请去掉它或者换一张',
    })
    await insertUpload(tx, mediaId, colleague.accountId)
    await expect(begin()).resolves.toMatchObject({ lockVersion: 0 })
  }))

it('refuses what is not offered: of a draft, of another county, of a withdrawn article', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author } = stage
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const neighbour = await insertAccount(tx, 'correspondent', '620826')
    const mediaId = await insertPicture(tx, author.accountId)
    const take = (actor = colleague) => takeCountyPicture(as(tx, actor), { mediaId })
    await draftOf(tx, author, showing(mediaId))
    await expect(take()).rejects.toMatchObject(NOT_OFFERED)
    const { articleId } = await published(tx, stage, showing(mediaId))
    await expect(take(neighbour)).rejects.toMatchObject({ code: 'not-found' })
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'other',
      publicNote: '图片不宜刊登',
      requestKey: requestKey(),
    })
    await expect(take()).rejects.toMatchObject({ code: 'not-found' })
  }))
