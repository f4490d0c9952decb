import type { ActionResult } from '#server/action'

export type Failed = Extract<ActionResult<unknown>, { ok: false }>

/** What was on the screen is not so any more. */
const STATE_REFUSALS: readonly string[] = [
  'not-found',
  'forbidden',
  'conflict',
  'invalid-transition',
]

/** Whether the site's state, and not the request, was the reason for a no. */
export const isOfState = ({ code }: Failed): boolean => STATE_REFUSALS.includes(code)

/** No answer came. */
export const UNANSWERED: Failed = {
  ok: false,
  code: 'fault',
  message:
    '没有收到网站的回答，不知道办成了没有。您写的还在这一页上，请看看网络，再按一次：办过的不会再办一遍。',
  issues: {},
}

/** The message on a request as a whole, when none of its fields has one. */
export const otherIssue = (failure: Failed | null): string[] | undefined =>
  failure && Object.keys(failure.issues).length === 0 ? [failure.message] : undefined
