import type { Context } from '../context.ts'
import type { RosterLine } from '../roster/columns.ts'
import { importRoster } from '../roster/import-roster.ts'
import { sealLines } from '../roster/sealed-roster.ts'
import { SEALING_KEY } from './second-factor.ts'
import { requestKey as newKey } from './stage.ts'

/** Takes in what the actor was shown of these lines, by a request of its own where none is given. */
export async function takeIn(
  ctx: Context,
  lines: readonly RosterLine[],
  { requestKey = newKey(), key = SEALING_KEY }: { requestKey?: string; key?: string } = {},
) {
  const sealed = sealLines(lines, { accountId: ctx.actor.accountId, key })
  return importRoster(ctx, { sealed, requestKey }, { key })
}
