import type { Context } from '#domain/context'
import type { AuditAction } from '#lib/audit-actions'
import { Refusal } from '#lib/refusal'
import { perform } from '#server/action'

import { answerResult } from '../_lib/answer-result.ts'
import { readLimited, type SizeLimit } from './read-limited.ts'

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
  return answerResult(result)
}

function decodeName(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '') || '未命名'
  } catch {
    throw new Refusal('invalid-input', '文件名读不出来，请改个名字再传')
  }
}
