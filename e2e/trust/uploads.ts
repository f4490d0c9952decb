import { randomBytes } from 'node:crypto'

import type { APIRequestContext, APIResponse } from 'playwright/test'
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
