import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertAccount, insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { createDraft } from '../article/create-draft.ts'
import { openEdition } from '../corrections/open-edition.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { keepWorkingCopy } from '../review/drafts/keep-working-copy.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import {
  as,
  draftOf,
  goodContent,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { canSeePicture } from './can-see-picture.ts'

/** Content that shows the picture. */
function showing(mediaId: number): Content {
  const content = goodContent()
  const attrs = { mediaId, alt: '会场', caption: '会场里。', credit: '甲某' }
  content.body.content.push({ type: 'figure', attrs })
  return content
}

const NOT_THERE = { code: 'invalid-input', message: '有一张图片找不到了，请重新上传' }

/** Who of these may see the picture. */
async function viewers(tx: Queryable, mediaId: number, actors: Record<string, Actor>) {
  const names: string[] = []
  for (const [name, actor] of Object.entries(actors))
    if (await canSeePicture(tx, { actor, mediaId })) names.push(name)
  return names
}

it('shows a picture that is not public to its uploader and to who may read an edition with it', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const neighbour = await insertAccount(tx, 'correspondent', '620826')
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const admin = await insertAccount(tx, 'admin', '620000')
    const actors = { author, first, second, neighbour, elsewhere, admin }
    const mediaId = await insertPicture(tx, author.accountId)
    expect(await viewers(tx, mediaId, actors)).toEqual(['author'])
    await draftOf(tx, author, showing(mediaId))
    expect(await viewers(tx, mediaId, actors)).toEqual(['author'])
    await submitted(tx, author, showing(mediaId))
    expect(await viewers(tx, mediaId, actors)).toEqual(['author', 'first', 'second'])
  }))

it('refuses a picture by its number alone: of a draft elsewhere, of a live and of a withdrawn article', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author } = stage
    const stranger = await insertAccount(tx, 'correspondent', '620825')
    const mediaId = await insertPicture(tx, author.accountId)
    const content = showing(mediaId)
    const begin = () => createDraft(as(tx, stranger), { content, requestKey: requestKey() })
    await draftOf(tx, author, content)
    await expect(begin()).rejects.toMatchObject(NOT_THERE)
    const { articleId } = await published(tx, stage, content)
    await expect(begin()).rejects.toMatchObject(NOT_THERE)
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'other',
      publicNote: '重复刊发',
      requestKey: requestKey(),
    })
    await expect(begin()).rejects.toMatchObject(NOT_THERE)

    const own = await draftOf(tx, stranger)
    const write = { editionId: own.editionId, lockVersion: own.lockVersion, content }
    await expect(saveDraft(as(tx, stranger), write)).rejects.toMatchObject(NOT_THERE)
    const kept = keepWorkingCopy(as(tx, stranger), { ...write, version: 0 })
    await expect(kept).rejects.toMatchObject(NOT_THERE)
  }))

it('lets whoever changes an article keep the pictures it has held', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const content = showing(await insertPicture(tx, stage.author.accountId))
    const { articleId } = await published(tx, stage, content)
    const opened = await openEdition(as(tx, stage.final), {
      articleId,
      kind: 'correction',
      publicNote: '更正一处日期',
      requestKey: requestKey(),
    })
    await expect(
      saveDraft(as(tx, stage.final), {
        ...opened,
        lockVersion: 0,
        content: { ...content, kicker: '更正' },
      }),
    ).resolves.toMatchObject({ editionId: opened.editionId })
  }))
