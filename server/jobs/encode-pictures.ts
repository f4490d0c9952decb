import { encodeNextPicture, isAnyPicturePending } from '#domain/media/encode-next-picture'
import { announcePicture } from '#domain/publication/announce-picture'

import type { WokenJob } from './job.ts'

/** Makes the further renditions of pictures that were uploaded, one picture after the other. */
export const encodePictures: WokenJob = {
  name: 'encode-pictures',
  label: '生成图片的其余尺寸',
  deadlineSeconds: 900,
  isWaiting: ({ db }, now) => isAnyPicturePending(db(), now),
  async work({ db, store }) {
    let encoded: number | null
    do {
      const now = new Date()
      encoded = await encodeNextPicture(db(), now, store, (tx, mediaId) =>
        announcePicture(tx, mediaId, now),
      )
    } while (encoded !== null)
  },
}
