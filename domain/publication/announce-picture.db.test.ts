import { expect, it } from 'vitest'

import { insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { followChanges } from '../testing/follow-changes.ts'
import { as, draftOf, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { announcePicture } from './announce-picture.ts'
import { withdrawArticle } from './withdraw-article.ts'

const shows = (mediaId: number) => {
  const body = bodyFromParagraphs([
    '会议学习了有关文件，安排了近期的几项重点工作，讨论了两个办法。',
  ])
  const attrs = { mediaId, alt: '会场', caption: '会场里。', credit: '甲某' }
  body.content.push({ type: 'figure', attrs })
  return goodContent({ body })
}

it('has the pages forgotten of live articles that show the picture, and of no others', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const mediaId = await insertPicture(tx, stage.author.accountId)
    const other = await insertPicture(tx, stage.author.accountId)
    const { articleId } = await published(tx, stage, shows(mediaId))
    const gone = await published(tx, stage, shows(mediaId))
    await withdrawArticle(as(tx, stage.final), {
      articleId: gone.articleId,
      reason: 'other',
      publicNote: '重复刊发',
      requestKey: requestKey(),
    })
    await published(tx, stage, shows(other))
    await draftOf(tx, stage.author, shows(mediaId))
    const fresh = followChanges(tx)
    await fresh()
    await announcePicture(tx, mediaId, NOW)
    expect((await fresh()).map(({ change }) => change)).toEqual([
      { articleId, divisionCodes: ['620825'], topicIds: [] },
    ])
    await announcePicture(tx, await insertPicture(tx, stage.author.accountId), NOW)
    expect(await fresh()).toEqual([])
  }))
