import { expect, it } from 'vitest'

import { mediaCrops } from '#db/schema/media'
import { insertAccount, insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Content } from '../../article/content.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import {
  as,
  draftOf,
  goodContent,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { listCountyPictures } from './list-county-pictures.ts'

const words = { alt: '画面', caption: '委员在渠边。', credit: '甲某' }

/** Content that shows these pictures. */
function showing(...mediaIds: number[]): Content {
  const content = goodContent()
  for (const mediaId of mediaIds)
    content.body.content.push({ type: 'figure', attrs: { mediaId, ...words } })
  return content
}

it('offers what readers see in the divisions that a person writes for, and nothing of a draft', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first, final } = stage
    const colleague = await insertAccount(tx, 'correspondent', '620825')
    const neighbour = await insertAccount(tx, 'correspondent', '620826')
    const admin = await insertAccount(tx, 'admin', '620000')
    const [live, drafted, sent] = [
      await insertPicture(tx, author.accountId),
      await insertPicture(tx, author.accountId),
      await insertPicture(tx, author.accountId),
    ]
    await published(tx, stage, showing(live))
    await draftOf(tx, author, showing(drafted))
    await submitted(tx, author, showing(sent))
    for (const actor of [author, colleague, first, final]) {
      const { pictures, next } = await listCountyPictures(tx, { actor })
      expect(pictures).toMatchObject([{ mediaId: live, ...words }])
      expect(next).toBeNull()
    }
    for (const actor of [neighbour, admin]) {
      expect((await listCountyPictures(tx, { actor })).pictures).toEqual([])
    }
  }))

it('is found by all words of caption, credit and headline', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const mediaId = await insertPicture(tx, stage.author.accountId)
    await published(tx, stage, showing(mediaId))
    const found = async (text: string) =>
      (await listCountyPictures(tx, { actor: stage.author, words: text, after: null })).pictures
        .length
    expect(await found('渠边')).toBe(1)
    expect(await found(' 甲某　渠边 ')).toBe(1)
    expect(await found('渠边 乙某')).toBe(0)
    expect(await found('100%')).toBe(0)
  }))

it('offers nothing that a withdrawn article showed, wherever else it is', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, final } = stage
    const mediaId = await insertPicture(tx, author.accountId)
    await published(tx, stage, showing(mediaId))
    const { articleId } = await published(tx, stage, showing(mediaId))
    const offered = async () => (await listCountyPictures(tx, { actor: author })).pictures.length
    // The same picture of two articles is one.
    expect(await offered()).toBe(1)
    await withdrawArticle(as(tx, final), {
      articleId,
      reason: 'other',
      publicNote: '图片不宜刊登',
      requestKey: requestKey(),
    })
    expect(await offered()).toBe(0)
  }))

it('offers neither the whole nor another part of a picture that a withdrawn article cropped', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { accountId } = stage.author
    const whole = await insertPicture(tx, accountId)
    const [part, other] = [await insertPicture(tx, accountId), await insertPicture(tx, accountId)]
    const area = { top: 0, width: 500, height: 1_000 }
    await tx.insert(mediaCrops).values([
      { ...area, mediaId: part, wholeId: whole, left: 0, accountId },
      { ...area, mediaId: other, wholeId: whole, left: 500, accountId },
    ])
    await published(tx, stage, showing(whole, other))
    const { articleId } = await published(tx, stage, showing(part))
    const offered = async () =>
      (await listCountyPictures(tx, { actor: stage.author })).pictures.map(({ mediaId }) => mediaId)
    expect(await offered()).toEqual([part, whole, other])
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'other',
      publicNote: '图片不宜刊登',
      requestKey: requestKey(),
    })
    expect(await offered()).toEqual([])
  }))

it('offers no part of a part of what was withdrawn, nor the whole of either', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { accountId } = stage.author
    const [whole, part, detail] = [
      await insertPicture(tx, accountId),
      await insertPicture(tx, accountId),
      await insertPicture(tx, accountId),
    ]
    const area = { left: 0, top: 0, width: 500, height: 500, accountId }
    await tx.insert(mediaCrops).values([
      { ...area, mediaId: part, wholeId: whole },
      { ...area, mediaId: detail, wholeId: part },
    ])
    const offered = async () =>
      (await listCountyPictures(tx, { actor: stage.author })).pictures.map(({ mediaId }) => mediaId)
    const withdraw = (articleId: number) =>
      withdrawArticle(as(tx, stage.final), {
        articleId,
        reason: 'other',
        publicNote: '图片不宜刊登',
        requestKey: requestKey(),
      })
    await published(tx, stage, showing(detail, whole))
    const { articleId } = await published(tx, stage, showing(part))
    expect(await offered()).toEqual([part, detail, whole])
    await withdraw(articleId)
    expect(await offered()).toEqual([])
  }))

it('is listed newest first, page by page, each picture once', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author } = stage
    const ids: number[] = []
    for (let count = 0; count < 26; count += 1) ids.push(await insertPicture(tx, author.accountId))
    await published(tx, stage, showing(...ids.slice(0, 20)))
    await published(tx, stage, showing(...ids.slice(20), ...ids.slice(0, 1)))
    const first = await listCountyPictures(tx, { actor: author })
    expect(first.pictures).toHaveLength(24)
    const rest = await listCountyPictures(tx, { actor: author, after: first.next })
    expect(rest.next).toBeNull()
    const listed = [...first.pictures, ...rest.pictures].map(({ mediaId }) => mediaId)
    expect(listed).toEqual([...ids.slice(20), ...ids.slice(0, 20)])
  }))
