import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { transitions } from '#db/schema/transitions'
import { insertAccount, insertPicture, insertUpload } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Content } from '../article/content.ts'
import { takeCountyPicture } from '../edition/county-pictures/take-county-picture.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
  type Stage,
} from '../testing/stage.ts'
import { forcePublish } from './force-publish.ts'
import { publishDue } from './publish-due.ts'
import { publishEdition } from './publish-edition.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { withdrawArticle } from './withdraw-article.ts'

const SENTENCE = '第 1 张图片“委员在渠边。”不能再用了：用过它的报道撤下了，请去掉它或者换一张'
const REFUSED = { code: 'invalid-input', issues: { pictures: [SENTENCE] } }

function showing(mediaId: number): Content {
  const content = goodContent()
  const words = { alt: '画面', caption: '委员在渠边。', credit: '甲某' }
  content.body.content.push({ type: 'figure', attrs: { mediaId, ...words } })
  return content
}

/** A published picture that a colleague of its author has taken. */
async function takenPicture(db: Queryable, stage: Stage) {
  const colleague = await insertAccount(db, 'correspondent', COUNTY)
  const mediaId = await insertPicture(db, stage.author.accountId)
  const { articleId } = await published(db, stage, showing(mediaId))
  await takeCountyPicture(as(db, colleague), { mediaId })
  const withdraw = () =>
    withdrawArticle(as(db, stage.final), {
      articleId,
      reason: 'other',
      publicNote: '图片不宜刊登',
      requestKey: requestKey(),
    })
  return { colleague, mediaId, withdraw }
}

it('keeps a text from its editors that shows a picture whose report was withdrawn', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { colleague, mediaId, withdraw } = await takenPicture(tx, stage)
    const { editionId, lockVersion } = await draftOf(tx, colleague, showing(mediaId))
    await withdraw()
    const submit = () =>
      submitEdition(as(tx, colleague), { editionId, lockVersion, requestKey: requestKey() })
    await expect(submit()).rejects.toMatchObject(REFUSED)
    await insertUpload(tx, mediaId, colleague.accountId)
    await expect(submit()).resolves.toMatchObject({ state: 'review1' })
  }))

it('shows it to who reviews such a text, and lets no level pass it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { colleague, mediaId, withdraw } = await takenPicture(tx, stage)
    const { editionId } = await submitted(tx, colleague, showing(mediaId))
    await approve(tx, stage.first, editionId)
    const seen = async () =>
      (await getReviewEdition(tx, { actor: stage.second, editionId, now: NOW })).held
    expect(await seen()).toBeNull()
    await withdraw()
    expect(await seen()).toContain(SENTENCE)
    await expect(approve(tx, stage.second, editionId)).rejects.toMatchObject(REFUSED)
  }))

it('is no way to readers, either: not at once, not for a reason, and not when its time comes', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { colleague, mediaId, withdraw } = await takenPicture(tx, stage)
    const held = await submitted(tx, colleague, showing(mediaId))
    for (const editor of [stage.first, stage.second]) await approve(tx, editor, held.editionId)
    const { lockVersion } = await approve(tx, stage.final, held.editionId, NOW, true)
    const seen = () => ({ editionId: held.editionId, lockVersion, requestKey: requestKey() })
    const early = await submitted(tx, colleague, showing(mediaId))
    const reviewed = await approve(tx, stage.first, early.editionId)
    await withdraw()
    const ctx = as(tx, stage.final)
    await expect(publishEdition(ctx, seen())).rejects.toMatchObject(REFUSED)
    const forced = { ...early, lockVersion: reviewed.lockVersion, reason: '来不及复审' }
    await expect(forcePublish(ctx, { ...forced, requestKey: requestKey() })).rejects.toMatchObject(
      REFUSED,
    )
    const publishAt = new Date(NOW.getTime() + 3_600_000)
    await expect(scheduleEdition(ctx, { ...seen(), publishAt })).rejects.toMatchObject(REFUSED)
  }))

it('takes a text off the calendar whose picture was withdrawn meanwhile, and says why', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { colleague, mediaId, withdraw } = await takenPicture(tx, stage)
    const { editionId } = await submitted(tx, colleague, showing(mediaId))
    for (const editor of [stage.first, stage.second]) await approve(tx, editor, editionId)
    const { lockVersion } = await approve(tx, stage.final, editionId, NOW, true)
    const publishAt = new Date(NOW.getTime() + 3_600_000)
    const request = { editionId, lockVersion, publishAt, requestKey: requestKey() }
    await scheduleEdition(as(tx, stage.final), request)
    await withdraw()
    expect(await publishDue(tx, publishAt)).toEqual([])
    const history = await tx.select().from(transitions).where(eq(transitions.editionId, editionId))
    expect(history.at(-1)).toMatchObject({
      move: 'unschedule',
      reason: expect.stringContaining(SENTENCE),
    })
  }))
