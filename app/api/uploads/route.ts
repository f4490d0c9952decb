import { storePicture } from '#domain/media/store-picture'
import { listRenditions } from '#domain/media/list-renditions'
import { Refusal } from '#lib/refusal'
import { perform } from '#server/action'
import { env } from '#server/env'

import { readLimited } from './read-limited.ts'

const STATUS = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  'invalid-transition': 409,
  'limit-reached': 429,
  'invalid-input': 422,
  'signed-out': 401,
  fault: 500,
} as const

/** Takes one picture as the raw request body; its name comes percent-encoded in `x-file-name`. */
export async function POST(request: Request): Promise<Response> {
  const result = await perform('upload-picture', null, async (ctx) => {
    const bytes = await readLimited(request)
    const fileName = decodeName(request.headers.get('x-file-name'))
    const stored = await storePicture(ctx, { bytes, fileName }, env().mediaFolder)
    const renditions = await listRenditions(ctx.db, [stored.mediaId])
    const [preview] = renditions.filter(({ format }) => format === 'webp')
    return { ...stored, previewKey: preview?.storageKey ?? null }
  })
  return Response.json(result, {
    status: result.ok ? 200 : STATUS[result.code],
    headers: { 'cache-control': 'private, no-store' },
  })
}

function decodeName(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '') || '未命名'
  } catch {
    throw new Refusal('invalid-input', '文件名读不出来，请改个名字再传')
  }
}
