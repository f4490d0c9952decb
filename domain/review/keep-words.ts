import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { transitions } from '#db/schema/review'
import { Refusal } from '#lib/refusal'

import { parseContent } from '../article/parse-content.ts'
import type { Context } from '../context.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'
import { writeKept, type KeptWords } from './write-kept.ts'

/**
 * Keeps what an editor was typing when it cannot be saved any more: somebody else claimed the edition
 * meanwhile, or it moved on. The words become a revision beside the edition that nobody approves; the
 * edition itself stays as it is. Editors of its level may, and whoever held it once; the same words are
 * kept once.
 */
export function keepWords(
  ctx: Context,
  input: { editionId: number; content: unknown; reason: string },
): Promise<KeptWords> {
  const { editionId, reason } = input
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
    const { accountId } = ctx.actor
    const verdict = can(ctx.actor, 'claim', edition)
    if (!verdict.allowed && !(await everHeld(tx, editionId, accountId))) {
      throw new Refusal('forbidden', verdict.reason)
    }
    const { currentRevisionId: parentId } = edition
    return writeKept(tx, { editionId, parentId, accountId, content, reason, now: ctx.now })
  })
}

async function everHeld(tx: Transaction, editionId: number, accountId: number): Promise<boolean> {
  const [row] = await tx
    .select({ id: transitions.id })
    .from(transitions)
    .where(
      and(
        eq(transitions.editionId, editionId),
        eq(transitions.accountId, accountId),
        eq(transitions.move, 'claim'),
      ),
    )
    .limit(1)
  return row !== undefined
}
