import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'

/** Jobs, outbox and mail of the whole site are looked after by who runs it. */
export function requireOperator(actor: Actor): void {
  requireSiteAdmin(actor, '只有全省的管理员可以看任务和投递')
}
