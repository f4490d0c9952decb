import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

import type { APIRequestContext, APIResponse } from '@playwright/test'
import sharp, { type Sharp } from 'sharp'

// Files as attackers send them, and the way they are sent.
export interface Stored {
  mediaId: number
  previewKey: string
}

export function sendUpload(
  request: APIRequestContext,
  origin: string,
  data: Buffer,
  { path = '/api/uploads', fileName = 'photo.jpg' } = {},
): Promise<APIResponse> {
  return request.post(path, {
    data,
    headers: { origin, 'x-file-name': encodeURIComponent(fileName) },
  })
}

/** A picture whose bytes are new to the site. */
export const newPicture = (width = 640, height = 480): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: `#${randomBytes(3).toString('hex')}` },
  })

/** A PNG of one bit a pixel: few bytes, however many pixels its head declares. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const row = Math.ceil(width / 8) + 1
  const pixels = deflateSync(Buffer.alloc(row * height))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.byteLength)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** An animation of many frames, each one pixel. */
export function manyFrames(count: number): Buffer {
  const head = Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  const frame = Buffer.from('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  return Buffer.concat([head, ...Array<Buffer>(count).fill(frame), Buffer.from(';')])
}
