import { randomBytes, randomUUID } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

import sharp from 'sharp'

import { mostPixels, type PictureFormat } from '../picture-format.ts'

// Pictures as nobody's camera makes them: small files that cost who reads them much.

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const MEGABYTE = 1_024 * 1_024

/** One part of a PNG, with its length and its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.byteLength)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A PNG of one bit a pixel: few bytes, however many pixels its head declares. */
export function hugePng(width: number, height: number): Buffer {
  return onePixelDeep(width, height, [])
}

/**
 * A small PNG with so many bytes of packed text, each part of which unpacks to a megabyte. No two are alike: the
 * site reads what it has already only once.
 */
export function wordyPng(bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(MEGABYTE, 'x'))
  const text = pngChunk('zTXt', Buffer.concat([Buffer.from(`${randomUUID()}\0\0`), packed]))
  return onePixelDeep(640, 480, Array<Buffer>(Math.floor(bytes / text.byteLength)).fill(text))
}

function onePixelDeep(width: number, height: number, chunks: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const row = Math.ceil(width / 8) + 1
  const pixels = deflateSync(Buffer.alloc(row * height))
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** An animation of many frames, each one pixel. */
function manyFrames(count: number): Buffer {
  const head = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  const frame = Buffer.from('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  return Buffer.concat([head, ...Array<Buffer>(count).fill(frame), Buffer.from(';')])
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="900" height="900"/>'

/** Pictures that are taken, of as many pixels as a format may have; no two calls return the same. */
export async function largestPictures(): Promise<Record<PictureFormat, Buffer>> {
  const [red = 0, green = 0, blue = 0] = randomBytes(3)
  const plain = (format: string, width: number) =>
    sharp({
      create: {
        width,
        height: Math.floor(mostPixels(format) / width),
        channels: 3,
        background: { r: red, g: green, b: blue },
      },
    })
  return {
    // One that shows while it loads is held whole by whoever decodes it.
    jpeg: await plain('jpeg', 10_000).jpeg({ progressive: true }).toBuffer(),
    png: await plain('png', 6_000).png().toBuffer(),
    webp: await plain('webp', 6_000).webp({ effort: 0 }).toBuffer(),
  }
}

/** What is no picture to be kept, by name. */
export async function unfitPictures() {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#a33' } })
  const png = await picture.clone().png().toBuffer()
  return {
    SVG: Buffer.from(SVG),
    'HTML named .jpg': Buffer.from('<!doctype html><script>alert(1)</script>'),
    AVIF: await picture.clone().avif({ effort: 0 }).toBuffer(),
    HEIC: Buffer.from('\0\0\0\x20ftypheic\0\0\0\0mif1heic', 'latin1'),
    'GIF of 10,000 frames': manyFrames(10_000),
    'SVG that calls itself WebP': Buffer.from(`RIFF____WEBP${SVG}`),
    'PNG that calls itself JPEG': Buffer.concat([Buffer.from([255, 216, 255]), png]),
  }
}
