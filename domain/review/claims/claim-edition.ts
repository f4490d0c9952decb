import { and, eq, isNull, lte, ne, or } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { workingCopies } from '#db/schema/working-copies'
import { Refusal } from '#lib/refusal'

import { findGrantEnd } from '../../account/find-grant-end.ts'
import { parseContent } from '../../article/parse-content.ts'
import type { Context } from '../../context.ts'
import { authorize, requireReadable } from '../../edition/authorize.ts'
import { levelOf } from '../../edition/edition-state.ts'
import { lockEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { EDITOR_ROLES } from '../../edition/policy.ts'
import { refuseStale } from '../../edition/refuse-stale.ts'
import { isWorkingCopy } from '../../edition/find-working-copy.ts'
import { writeConflictingCopy } from '../copies/write-conflicting-copy.ts'

const CLAIM_MINUTES = 30

/**
 * Takes an edition to review for half an hour, or longer when it is the actor's already; never beyond the last
 * day of the grants that allow it.
 */
export function claimEdition(
  ctx: Context,
  input: { editionId: number },
): Promise<{ editionId: number; expiresAt: Date }> {
  const { editionId } = input
  return ctx.db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    const { accountId } = ctx.actor
    authorize(ctx.actor, 'claim', edition)
    const lapsed = await findLapsed(tx, { editionId, accountId })
    const expiresAt = await findEnd(ctx, tx, edition)
    const free = or(
      isNull(editions.claimedBy),
      eq(editions.claimedBy, accountId),
      lte(editions.claimExpiresAt, ctx.now),
    )
    const written = await tx
      .update(editions)
      .set({ claimedBy: accountId, claimExpiresAt: expiresAt })
      .where(and(eq(editions.id, editionId), eq(editions.state, edition.state), free))
      .returning({ id: editions.id })
    if (written.length === 0) throw new Refusal('conflict', '刚刚被别的编辑认领了')
    if (edition.claimantId !== accountId) {
      const { state } = edition
      if (lapsed) await keepLapsed(ctx, tx, edition, lapsed)
      await tx.insert(transitions).values({
        editionId,
        move: 'claim' as const,
        fromState: state,
        toState: state,
        accountId,
        revisionId: edition.currentRevisionId,
        createdAt: ctx.now,
      })
    }
    return { editionId, expiresAt }
  })
}

/** The same for the edition in the version that was seen: who comes too late reads what happened to it. */
export function claimSeen(
  ctx: Context,
  { editionId, lockVersion }: { editionId: number; lockVersion: number },
): Promise<{ editionId: number; expiresAt: Date }> {
  return ctx.db.transaction(async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    await refuseStale(tx, edition, lockVersion)
    return claimEdition({ ...ctx, db: tx }, { editionId })
  })
}

async function findEnd(ctx: Context, tx: Transaction, edition: LoadedEdition): Promise<Date> {
  const end = new Date(ctx.now.getTime() + CLAIM_MINUTES * 60_000)
  const level = levelOf(edition.state)
  if (level === null) return end
  const role = EDITOR_ROLES[level]
  const { accountId } = ctx.actor
  const { divisionCode } = edition
  const grantEnd = await findGrantEnd(tx, { accountId, role, divisionCode, now: ctx.now })
  return grantEnd !== null && grantEnd < end ? grantEnd : end
}

interface Lapsed {
  accountId: number
  content: object
}

/** What the editor before was typing when their claim ended: nobody would look for it there. */
async function findLapsed(
  tx: Transaction,
  { editionId, accountId }: { editionId: number; accountId: number },
): Promise<Lapsed | null> {
  const [row] = await tx
    .select({ accountId: workingCopies.accountId, content: workingCopies.content })
    .from(workingCopies)
    .innerJoin(editions, eq(editions.id, workingCopies.editionId))
    .where(
      and(
        eq(workingCopies.editionId, editionId),
        eq(workingCopies.accountId, editions.claimedBy),
        ne(workingCopies.accountId, accountId),
      ),
    )
  return row ?? null
}

/** Turns it into a revision beside the edition, which its writer and the next editor see. */
async function keepLapsed(
  ctx: Context,
  tx: Transaction,
  { id: editionId, currentRevisionId: parentId }: LoadedEdition,
  { accountId, content }: Lapsed,
): Promise<void> {
  const reason = '认领已经结束，由别的编辑接着审'
  const unsaved = parseContent(content)
  await writeConflictingCopy(tx, {
    editionId,
    parentId,
    accountId,
    content: unsaved,
    reason,
    now: ctx.now,
  })
  await tx.delete(workingCopies).where(isWorkingCopy({ editionId, accountId }))
}
