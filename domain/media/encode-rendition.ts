// What the two programs that encode pictures apart have in common.
import { join } from 'node:path'

import type { Sharp } from 'sharp'

/** Pixels. 720 fills a phone of two pixels to a point, 1,080 one of three. */
const WIDTHS = [480, 720, 1_080, 1_600]
/** No rendition is wider. */
export const MAX_WIDTH = 1_600
/** What an encoded picture is decoded from later, without loss. */
export const SOURCE_FILE = 'source.png'

const ENCODERS = {
  avif: (sized: Sharp) => sized.avif({ quality: 50, effort: 2 }),
  webp: (sized: Sharp) => sized.webp({ quality: 76 }),
  jpeg: (sized: Sharp) => sized.jpeg({ quality: 78, mozjpeg: true }),
}
type Format = keyof typeof ENCODERS
type Encoders = Record<Format, (sized: Sharp) => Sharp>

/** A third of the work, for a tenth more bytes. */
export const QUICK_ENCODERS: Encoders = {
  ...ENCODERS,
  webp: (sized) => sized.webp({ quality: 76, effort: 2 }),
  jpeg: (sized) => sized.jpeg({ quality: 78 }),
}

interface Size {
  format: Format
  width: number
}

/** Enough for the newsroom, for every reader page and for every browser until the others are there. */
const FIRST: readonly Size[] = [
  { format: 'webp', width: 720 },
  { format: 'jpeg', width: 1_080 },
]

/** The renditions that are made before the uploader is answered, of a picture of that width. */
export const firstSizes = (pictureWidth: number): Size[] =>
  FIRST.map(({ format, width }) => ({ format, width: Math.min(width, pictureWidth) }))

/** All others. */
export function furtherSizes(pictureWidth: number): Size[] {
  const first = firstSizes(pictureWidth)
  const widths = [...new Set(WIDTHS.map((width) => Math.min(width, pictureWidth)))]
  const formats = Object.keys(ENCODERS) as Format[]
  return widths
    .flatMap((width) => formats.map((format) => ({ format, width })))
    .filter(
      (size) => !first.some(({ format, width }) => format === size.format && width === size.width),
    )
}

/** Writes one rendition into `folder` and describes it. */
export async function encodeRendition(
  pixels: Sharp,
  { format, width }: Size,
  folder: string,
  encoders: Encoders = ENCODERS,
) {
  const fileName = `${width}.${format}`
  const sized = encoders[format](pixels.clone().resize({ width }))
  const written = await sized.toFile(join(/* turbopackIgnore: true */ folder, fileName))
  return { format, width: written.width, height: written.height, byteSize: written.size, fileName }
}
