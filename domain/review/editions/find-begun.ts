import { and, eq } from 'drizzle-orm'

import { requestKeys } from '#db/schema/request-keys'

import type { Context } from '../../context.ts'
import { getLatest, type LatestContent } from './get-latest.ts'

/**
 * The edition that a window began by a request whose answer it never got, as the site has it now; null when the request
 * never came.
 */
export async function findBegun(
  ctx: Pick<Context, 'db' | 'actor' | 'now'>,
  { requestKey }: { requestKey: string },
): Promise<LatestContent | null> {
  const { accountId } = ctx.actor
  const [row] = await ctx.db
    .select({ result: requestKeys.result })
    .from(requestKeys)
    .where(
      and(
        eq(requestKeys.accountId, accountId),
        eq(requestKeys.key, requestKey),
        eq(requestKeys.command, 'create-draft'),
      ),
    )
  const begun = row?.result?.value as { editionId: number } | undefined
  return begun ? getLatest(ctx, { editionId: begun.editionId, version: 0 }) : null
}
