import type { ActionResult } from '#server/action'

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

/** What a form asked, as the answer of a route: only for the person who asked. */
export function answerResult<T>(result: ActionResult<T>): Response {
  return Response.json(result, {
    status: result.ok ? 200 : STATUS[result.code],
    headers: { 'cache-control': 'private, no-store' },
  })
}
