import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { Refusal } from '#lib/refusal'
import { takeReceived } from '#domain/media/upload-parts'
import { perform } from '#server/action'
import { partsStore } from '#server/media-store'

import { answerResult } from '../_lib/answer-result.ts'
import type { SizeLimit } from './read-limited.ts'
import { withBody } from './with-body.ts'

/**
 * One uploaded file through the one wrapper; its result as JSON. The file is the request's body, or
 * came in parts before under the key in `x-upload-key`.
 */
export async function answerUpload<T>(
  action: AuditAction,
  request: Request,
  limit: SizeLimit,
  work: (ctx: Context, file: { bytes: Uint8Array; fileName: string }) => Promise<T>,
): Promise<Response> {
  const result = await perform(action, null, async (ctx) => {
    const key = request.headers.get('x-upload-key')
    const take = (bytes: Uint8Array) =>
      work(ctx, { bytes, fileName: decodeName(request.headers.get('x-file-name')) })
    if (key !== null) return take(await takeReceived(ctx.actor, key, partsStore()))
    return withBody(ctx.actor, request, limit, take)
  })
  return answerResult(result)
}

function decodeName(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '') || '未命名'
  } catch {
    throw new Refusal('invalid-input', '文件名读不出来，请改个名字再传')
  }
}
