import { randomBytes } from 'node:crypto'

import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { media, mediaCrops, mediaUploads } from '#db/schema/media'
import { insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage } from '../testing/stage.ts'
import { MAX_PICTURES_A_DAY, requireCropsLeft, requireUploadsLeft } from './pictures-left.ts'

/** A day's worth of pictures. */
async function insertPictures(tx: Transaction) {
  const uploads = Array.from({ length: MAX_PICTURES_A_DAY }, () => ({
    sha256: randomBytes(32).toString('hex'),
    fileKey: randomBytes(17).toString('hex'),
    width: 16,
    height: 9,
    fileName: 'a.jpg',
  }))
  return tx.insert(media).values(uploads).returning({ mediaId: media.id })
}
const tomorrow = new Date(NOW.getTime() + 86_400_000)

it('refuses a picture more than a person may upload on one day, and takes it the next', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const rows = await insertPictures(tx)
    const { accountId } = author
    await requireUploadsLeft(as(tx, author))
    await tx.insert(mediaUploads).values(rows.map((row) => ({ ...row, accountId, createdAt: NOW })))
    await expect(requireUploadsLeft(as(tx, author))).rejects.toMatchObject({
      code: 'limit-reached',
      message: `一天最多上传 ${MAX_PICTURES_A_DAY} 张图片，请明天再传`,
    })
    await requireUploadsLeft(as(tx, first))
    await requireUploadsLeft(as(tx, author, tomorrow))
  }))

it('counts neither what was taken from the county nor what was cropped as uploaded', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const rows = await insertPictures(tx)
    const { accountId } = author
    await tx
      .insert(mediaUploads)
      .values(rows.map((row) => ({ ...row, accountId, taken: true, createdAt: NOW })))
    const whole = await insertPicture(tx, author.accountId)
    await tx.insert(mediaCrops).values(
      rows.map(({ mediaId }) => ({
        mediaId,
        wholeId: whole,
        left: 0,
        top: 0,
        width: 500,
        height: 500,
        accountId,
        createdAt: NOW,
      })),
    )
    await requireUploadsLeft(as(tx, author))
    await expect(requireCropsLeft(as(tx, author))).rejects.toMatchObject({
      code: 'limit-reached',
      message: `一天最多裁剪 ${MAX_PICTURES_A_DAY} 次图片，请明天再裁`,
    })
    await requireCropsLeft(as(tx, author, tomorrow))
  }))
