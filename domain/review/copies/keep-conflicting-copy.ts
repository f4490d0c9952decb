import { and, eq, inArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { transitions } from '#db/schema/transitions'
import { requireAllowed } from '#lib/verdict'

import { parseContent } from '../../article/parse-content.ts'
import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { lockEdition } from '../../edition/load-edition.ts'
import { can } from '../../edition/policy.ts'
import { writeConflictingCopy, type ConflictingCopyInput } from './write-conflicting-copy.ts'

/**
 * Keeps what an editor was typing when it cannot be saved any more: somebody else claimed the edition
 * meanwhile, or it moved on. The text becomes a revision beside the edition that nobody approves; the
 * edition itself stays as it is. Editors of its level may, and whoever held it or decided on it
 * once; the same text is kept once.
 */
export function keepConflictingCopy(
  ctx: Context,
  input: { editionId: number; content: unknown; reason: string },
): Promise<ConflictingCopyInput> {
  const { editionId, reason } = input
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    const { accountId } = ctx.actor
    const verdict = can(ctx.actor, 'claim', edition)
    if (!(await everHeld(tx, editionId, accountId))) requireAllowed(verdict)
    const { currentRevisionId: parentId } = edition
    return writeConflictingCopy(tx, {
      editionId,
      parentId,
      accountId,
      content,
      reason,
      now: ctx.now,
    })
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
        inArray(transitions.move, ['claim', 'approve', 'return']),
      ),
    )
    .limit(1)
  return row !== undefined
}
