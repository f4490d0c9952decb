// Runs as a process of its own, without secrets and under a deadline: uploaded bytes are hostile
// and only what is encoded anew here is ever served. Bytes on standard input, a folder as the one
// argument, a list of what was written on standard output. Somebody waits for it: it makes what a
// picture can be placed with, and leaves the picture without loss for encode-further.ts.
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import sharp from 'sharp'

import { encodeRendition, firstSizes, MAX_WIDTH, SOURCE_FILE } from './encode-rendition.ts'

const MAX_PIXELS = 60_000_000
const SMALLEST_SIDE = 200

const [, , folder = '.'] = process.argv
const uploaded = sharp(await buffer(process.stdin), {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
})
const { width, height } = (await uploaded.metadata()).autoOrient
if (Math.min(width, height) < SMALLEST_SIDE) {
  process.stderr.write('too-small')
  process.exit(3)
}
const { data, info } = await uploaded
  .autoOrient()
  .flatten({ background: '#ffffff' })
  .toColourspace('srgb')
  .resize({ width: MAX_WIDTH, withoutEnlargement: true })
  .raw()
  .toBuffer({ resolveWithObject: true })
const pixels = sharp(data, {
  raw: { width: info.width, height: info.height, channels: info.channels },
})
const [renditions] = await Promise.all([
  Promise.all(firstSizes(info.width).map((size) => encodeRendition(pixels, size, folder))),
  pixels.clone().png({ compressionLevel: 1 }).toFile(join(folder, SOURCE_FILE)),
])
process.stdout.write(JSON.stringify({ width, height, renditions }))
