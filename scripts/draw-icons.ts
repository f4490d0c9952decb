// The site's icons for browsers and home screens, drawn from app/icon.svg: `npm run icons:draw` after
// the seal has changed. They are kept as files, so that neither a build nor a start draws anything.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import sharp from 'sharp'

interface IconFile {
  /** Relative to the project. */
  path: string
  bytes: Buffer
}

const PAPER = '#fdfbf7'
/** A home screen may cut a circle out of a maskable icon: the seal stays inside of it. */
const SEAL_SHARE = { plain: 1, apple: 0.78, maskable: 0.6 }
const FAVICON_SIZES = [16, 32, 48]

/** Every icon file, made from the seal's SVG. */
export async function drawIcons(svg: Buffer): Promise<IconFile[]> {
  const favicon = await Promise.all(FAVICON_SIZES.map((size) => drawSeal(svg, size)))
  return [
    { path: 'app/favicon.ico', bytes: encodeIco(FAVICON_SIZES, favicon) },
    { path: 'app/apple-icon.png', bytes: await drawOnPaper(svg, 180, SEAL_SHARE.apple) },
    { path: 'public/icons/seal-192.png', bytes: await drawSeal(svg, 192) },
    { path: 'public/icons/seal-512.png', bytes: await drawSeal(svg, 512) },
    {
      path: 'public/icons/maskable-512.png',
      bytes: await drawOnPaper(svg, 512, SEAL_SHARE.maskable),
    },
  ]
}

/** The seal alone: its ground is the tab's or the home screen's, light or dark. */
function drawSeal(svg: Buffer, size: number): Promise<Buffer> {
  // The drawing is 48 units wide at 72 dots per inch.
  return sharp(svg, { density: (72 * size) / 48 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer()
}

async function drawOnPaper(svg: Buffer, size: number, share: number): Promise<Buffer> {
  const seal = await drawSeal(svg, Math.round(size * share))
  return sharp({ create: { width: size, height: size, channels: 3, background: PAPER } })
    .composite([{ input: seal, gravity: 'centre' }])
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer()
}

const HEADER_BYTES = 6
const ENTRY_BYTES = 16

/** An .ico file that holds each size as a PNG, as every browser since 2007 reads it. */
function encodeIco(sizes: readonly number[], images: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = HEADER_BYTES + ENTRY_BYTES * images.length
  const entries = images.map((image, index) => {
    const entry = Buffer.alloc(ENTRY_BYTES)
    entry.writeUInt8(sizes[index] ?? 0, 0)
    entry.writeUInt8(sizes[index] ?? 0, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(image.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += image.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...images])
}

async function main(): Promise<void> {
  const root = join(import.meta.dirname, '..')
  for (const { path, bytes } of await drawIcons(readFileSync(join(root, 'app/icon.svg')))) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
    console.log(path)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
