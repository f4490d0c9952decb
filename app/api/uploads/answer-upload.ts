import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { Refusal } from '#lib/refusal'
import { perform } from '#server/action'

import { readLimited, type SizeLimit } from './read-limited.ts'

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

/** One uploaded file through the one wrapper; what came of it as JSON. */
export async function answerUpload<T>(
  action: AuditAction,
  request: Request,
  limit: SizeLimit,
  work: (ctx: Context, file: { bytes: Uint8Array; fileName: string }) => Promise<T>,
): Promise<Response> {
  const result = await perform(action, null, async (ctx) => {
    const bytes = await readLimited(request, limit)
    return work(ctx, { bytes, fileName: decodeName(request.headers.get('x-file-name')) })
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
