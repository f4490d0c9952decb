'use server'

import { z } from 'zod'

import {
  listCountyPictures,
  type CountyPicture,
  type PictureCursor,
} from '#domain/edition/county-pictures/list-county-pictures'
import { takeCountyPicture } from '#domain/edition/county-pictures/take-county-picture'
import { listRenditions, type Rendition } from '#domain/media/list-renditions'
import { plainText } from '#lib/plain-text'
import { ask, perform } from '#server/action'
import { parseRequest } from '#server/parse-request'

const listSchema = z.strictObject({
  words: plainText().max(60),
  after: z
    .strictObject({ revisionId: z.int().positive(), position: z.int().nonnegative() })
    .nullable(),
})
const takeSchema = z.strictObject({ mediaId: z.int().positive() })

export type OfferedPicture = CountyPicture & { address: string }

/** A page of the published pictures that this person may choose again. */
export async function askCountyPictures(request: { words: string; after: PictureCursor | null }) {
  return ask('list-county-pictures', async ({ db, actor }) => {
    const { pictures, next } = await listCountyPictures(db, {
      actor,
      ...parseRequest(listSchema, request),
    })
    const mediaIds = pictures.map(({ mediaId }) => mediaId)
    const renditions = await listRenditions(db, mediaIds)
    return {
      next,
      pictures: pictures.map((picture): OfferedPicture => ({
        ...picture,
        address: addressOf(renditions, picture.mediaId),
      })),
    }
  })
}

/** Chooses one of them for a text of one's own. */
export async function takePicture(request: { mediaId: number }) {
  return perform('take-county-picture', request, (ctx) =>
    takeCountyPicture(ctx, parseRequest(takeSchema, request)),
  )
}

/** The narrowest that there is: many are shown at once. */
function addressOf(renditions: readonly Rendition[], mediaId: number): string {
  const file = renditions.find((one) => one.mediaId === mediaId && one.format === 'webp')
  return `/media/${file?.storageKey ?? ''}`
}
