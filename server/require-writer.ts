import type { Context } from '#domain/context'
import { Refusal } from '#lib/refusal'

/**
 * Refuses a text that another person wrote: somebody else has signed in, in another window, since the form was
 * opened. The form keeps them until its writer is back.
 */
export function requireWriter({ actor }: Context, accountId: number): void {
  if (actor.accountId === accountId) return
  throw new Refusal(
    'signed-out',
    '现在登录的是另一个账号，请换回写这篇稿件的账号，写好的内容还在这一页上',
  )
}
