// Runs as a process of its own, without secrets and under a deadline: uploaded bytes are hostile
// and only what is encoded anew here is ever served. Bytes on standard input, a folder as the one
// argument, a list of what was written on standard output.
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import sharp from 'sharp'

/** Pixels. 720 fills a phone of two pixels to a point, 1,080 one of three. */
const WIDTHS = [480, 720, 1_080, 1_600]
const MAX_PIXELS = 60_000_000
const SMALLEST_SIDE = 200

const [, , folder = '.'] = process.argv
const upright = sharp(await buffer(process.stdin), {
  limitInputPixels: MAX_PIXELS,
  failOn: 'error',
})
  .autoOrient()
  .flatten({ background: '#ffffff' })
  .toColourspace('srgb')
const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true })
const { width, height, channels } = info
if (Math.min(width, height) < SMALLEST_SIDE) {
  process.stderr.write('too-small')
  process.exit(3)
}
const pixels = () => sharp(data, { raw: { width, height, channels } })
const widths = [...new Set(WIDTHS.map((wanted) => Math.min(wanted, width)))]
const renditions = []
for (const wanted of widths) {
  const sized = pixels().resize({ width: wanted })
  const encoders = {
    avif: sized.clone().avif({ quality: 50, effort: 3 }),
    webp: sized.clone().webp({ quality: 76 }),
    jpeg: sized.clone().jpeg({ quality: 78, mozjpeg: true }),
  }
  for (const [format, encoder] of Object.entries(encoders)) {
    const fileName = `${wanted}.${format}`
    const written = await encoder.toFile(join(folder, fileName))
    const { width: w, height: h, size: byteSize } = written
    renditions.push({ format, width: w, height: h, byteSize, fileName })
  }
}
process.stdout.write(JSON.stringify({ width, height, renditions }))
