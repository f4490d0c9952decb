// Runs as a process of its own, without secrets and under limits: uploaded bytes are hostile and only
// what is encoded again here is ever served. Bytes on standard input; a folder, the format that their
// first bytes promise and, of a crop, its area as arguments; a list of what was written on standard output. Somebody waits for
// it: it makes what a picture can be placed with, and leaves the picture without loss for
// encode-further.ts.
import { constants } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { encodeRendition, firstSizes, MAX_WIDTH, SOURCE_FILE } from './encode-rendition.ts'
import { endWithExitCode, EXIT_CODES } from './exit-codes.ts'
import { lowerPriority } from './lower-priority.ts'
import { mostPixels } from './picture-format.ts'
import { openSharp } from './open-sharp.ts'
import { pixelsOf, type PictureArea } from './picture-area.ts'
import { keepPixelChunks } from './png-chunks.ts'

const SMALLEST_SIDE = 200

endWithExitCode()
// Readers come first.
lowerPriority(constants.priority.PRIORITY_BELOW_NORMAL)
const sharp = openSharp()
const [, , folder = '.', format = '', cut] = process.argv
const uploaded = await buffer(process.stdin)
const bytes = format === 'png' ? keepPixelChunks(uploaded) : uploaded
const found = await sharp(bytes, { limitInputPixels: false }).metadata()
if (found.format !== format) process.exit(EXIT_CODES.otherFormat)
const maxPixels = mostPixels(format)
if (found.width * found.height > maxPixels) process.exit(EXIT_CODES.tooManyPixels)
const upright = found.autoOrient
const area = cut === undefined ? null : pixelsOf(JSON.parse(cut) as PictureArea, upright)
const { width, height } = area ?? upright
if (Math.min(width, height) < SMALLEST_SIDE) process.exit(EXIT_CODES.tooSmall)

// A JPEG is shrunk while it is decoded.
const whole = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' }).autoOrient()
const { data, info } = await (area ? whole.extract(area) : whole)
  .resize({ width: MAX_WIDTH, withoutEnlargement: true })
  .flatten({ background: '#ffffff' })
  .toColourspace('srgb')
  .raw()
  .toBuffer({ resolveWithObject: true })
const pixels = sharp(data, {
  raw: { width: info.width, height: info.height, channels: info.channels },
})
// One after the other: each encoder holds the whole picture.
const renditions = []
for (const size of firstSizes(info.width)) {
  renditions.push(await encodeRendition(pixels, size, folder))
}
await pixels.clone().png({ compressionLevel: 1 }).toFile(join(folder, SOURCE_FILE))
process.stdout.write(JSON.stringify({ width, height, renditions }))
