import { randomBytes } from 'node:crypto'

import { expect, it } from 'vitest'

import { media, mediaUploads } from '#db/schema/media'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage } from '../testing/stage.ts'
import { MAX_PICTURES_A_DAY, requirePicturesLeft } from './pictures-left.ts'

it('refuses a picture more than a person may upload on one day, and takes it the next', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const uploads = Array.from({ length: MAX_PICTURES_A_DAY }, () => ({
      sha256: randomBytes(32).toString('hex'),
      fileKey: randomBytes(17).toString('hex'),
      width: 16,
      height: 9,
      fileName: 'a.jpg',
    }))
    const rows = await tx.insert(media).values(uploads).returning({ mediaId: media.id })
    const { accountId } = author
    await requirePicturesLeft(as(tx, author))
    await tx.insert(mediaUploads).values(rows.map((row) => ({ ...row, accountId, createdAt: NOW })))
    await expect(requirePicturesLeft(as(tx, author))).rejects.toMatchObject({
      code: 'limit-reached',
      message: `一天最多上传 ${MAX_PICTURES_A_DAY} 张图片，请明天再传`,
    })
    await requirePicturesLeft(as(tx, first))
    await requirePicturesLeft(as(tx, author, new Date(NOW.getTime() + 86_400_000)))
  }))
