import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'

import type { Encode } from '#domain/media/encode-and-keep'
import { encodeRendition, firstSizes, QUICK_ENCODERS } from '#domain/media/encode-rendition'

/**
 * Encodes a drawing of ours as an upload is encoded, without a child: what we drew is not hostile, and a process for
 * each picture was a good half of the pictures' share in the first start.
 */
export const encodeDrawing: Encode = async ({ bytes }, keep) => {
  await keep.source(bytes)
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixels = sharp(data, { raw: { width, height, channels } })
  const folder = await mkdtemp(join(tmpdir(), 'portal-drawing-'))
  try {
    const renditions = []
    for (const size of firstSizes(width)) {
      const rendition = await encodeRendition(pixels, size, folder, QUICK_ENCODERS)
      const encoded = await readFile(join(folder, rendition.fileName))
      await keep.rendition(rendition.fileName, encoded)
      renditions.push({
        ...rendition,
        sha256: createHash('sha256').update(encoded).digest('hex'),
      })
    }
    return { width, height, renditions }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
