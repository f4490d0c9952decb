import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'

import type { Encode } from '#domain/media/encode-and-keep'
import {
  encodeRendition,
  firstSizes,
  QUICK_ENCODERS,
  SOURCE_FILE,
} from '#domain/media/encode-rendition'
import { writeDurably } from '#domain/media/write-durably'

/**
 * Encodes a drawing of ours as an upload is encoded, without a child: what we drew is not hostile, and a process for
 * each picture was a good half of the pictures' share in the first start.
 */
export const encodeDrawing: Encode = async ({ bytes }, folder, keep) => {
  await writeDurably(join(folder, SOURCE_FILE), bytes)
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixels = sharp(data, { raw: { width, height, channels } })
  const renditions = []
  for (const size of firstSizes(width)) {
    const rendition = await encodeRendition(pixels, size, folder, QUICK_ENCODERS)
    const path = join(folder, rendition.fileName)
    const encoded = await readFile(path)
    await keep(rendition.fileName, encoded)
    await rm(path)
    renditions.push({
      ...rendition,
      sha256: createHash('sha256').update(encoded).digest('hex'),
    })
  }
  return { width, height, renditions }
}
