import type { ActionResult } from '#server/action'
import { REFUSAL_STATUS } from '#server/refusal-status'

/** What a form asked, as the answer of a route: only for the person who asked. */
export function answerResult<T>(result: ActionResult<T>): Response {
  return Response.json(result, {
    status: result.ok ? 200 : REFUSAL_STATUS[result.code],
    headers: { 'cache-control': 'private, no-store' },
  })
}
