import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { runsSite } from '../account/runs-site.ts'

/** Jobs, outbox and mail of the whole site are looked after by who runs it. */
export function requireOperator(actor: Actor): void {
  if (!runsSite(actor)) throw new Refusal('forbidden', '只有全省的管理员可以看任务和投递')
}
