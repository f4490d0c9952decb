import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { transitions } from '#db/schema/transitions'
import { workingCopies } from '#db/schema/working-copies'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import { listHolders } from '../../account/list-actors.ts'
import { loadAccount } from '../../account/load-account.ts'
import { canAdminister } from '../../account/policy.ts'
import { writeRevision } from '../../article/write-revision.ts'
import { recordChange } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { isWithAuthor } from '../../edition/edition-state.ts'
import { lockEdition, type LoadedEdition } from '../../edition/load-edition.ts'
import { conflict, refuseStale } from '../../edition/refuse-stale.ts'
import { requestOnce } from '../../request-once.ts'
import { findWorkingCopy, isWorkingCopy } from '../../edition/find-working-copy.ts'

interface HandOver {
  editionId: number
  lockVersion: number
  /** A correspondent of the edition's county, who writes on. */
  accountId: number
  requestKey: string
}

/**
 * Gives what a closed account left unfinished to another correspondent of its county. Whoever may reopen the account
 * may. Who began it stays in its history, and can never approve it; what they had not saved is saved first.
 */
export async function handOverEdition(
  ctx: Context,
  { editionId, lockVersion, accountId, requestKey }: HandOver,
): Promise<{ editionId: number }> {
  const command = `hand-over-edition:${editionId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const edition = await lockEdition(tx, editionId, ctx.now)
    const author = await loadAccount(tx, edition.authorId)
    if (!author || !canAdminister(ctx.actor, 'read', author).allowed) throw missing()
    if (!author.closed && edition.lockVersion !== lockVersion) {
      throw new Refusal('conflict', `这篇稿件现在归${author.displayName}写，不用再转交`)
    }
    requireAllowed(canAdminister(ctx.actor, 'reopen', author))
    await refuseStale(tx, edition, lockVersion)
    if (!isWithAuthor(edition.state)) {
      throw new Refusal('invalid-transition', '稿件已经不在作者手里，不能转交了')
    }
    const heir = await findHeir(ctx, tx, edition, accountId)
    const revisionId = await saveWorkingCopy(ctx, tx, edition)
    const { articleId, state } = edition
    const moved = await tx
      .update(editions)
      .set({ authorId: accountId, currentRevisionId: revisionId, lockVersion: lockVersion + 1 })
      .where(and(eq(editions.id, editionId), eq(editions.lockVersion, lockVersion)))
      .returning({ id: editions.id })
    if (moved.length === 0) throw await conflict(tx, editionId)
    await takePlace(ctx, tx, { editionId, accountId })
    const by = ctx.actor.accountId
    await tx.insert(transitions).values({
      editionId,
      move: 'hand-over',
      fromState: state,
      toState: state,
      accountId: by,
      revisionId,
      reason: `${author.displayName}的账号停用了，转给${heir.displayName}`,
      createdAt: ctx.now,
    })
    await recordChange(tx, ctx, {
      subject: 'account',
      key: author.accountId,
      name: author.displayName,
      kind: 'change',
      after: { handedOver: `稿件 ${editionId}，由${heir.displayName}接着写` },
    })
    const payload = { editionId, articleId, accountId: by, accountIds: [accountId] }
    await tx.insert(outbox).values({ event: 'edition.handed-over', payload, createdAt: ctx.now })
    return { editionId }
  })
}

const missing = () => new Refusal('not-found', '没有这篇稿件')

async function findHeir(
  ctx: Context,
  tx: Transaction,
  { divisionCode, participants }: LoadedEdition,
  accountId: number,
): Promise<Actor> {
  const people = await listHolders(tx, { role: 'correspondent', divisionCode, now: ctx.now })
  const heir = people.find((one) => one.accountId === accountId)
  if (!heir) throw wrong('请选一位这个地区的通讯员')
  const reviewed = participants.some((one) => one.accountId === accountId && one.level > 0)
  if (reviewed) throw wrong('这位审过这篇稿件，不能再写')
  return heir
}

const wrong = (issue: string) => new Refusal('invalid-input', issue, { accountId: [issue] })

/** What the author was typing is in nobody's sight once they are gone: it becomes the current revision, in its county. */
async function saveWorkingCopy(
  ctx: Context,
  tx: Transaction,
  { id: editionId, authorId, currentRevisionId, lockVersion, divisionCode }: LoadedEdition,
): Promise<number> {
  const key = { editionId, accountId: authorId }
  const working = await findWorkingCopy(tx, key)
  if (working?.lockVersion !== lockVersion) return currentRevisionId
  const content = { ...working.content, divisionCode }
  const parentId = currentRevisionId
  const { id } = await writeRevision(tx, { editionId, parentId, authorId, content, now: ctx.now })
  await tx.delete(workingCopies).where(isWorkingCopy(key))
  return id
}

/** The new author participates as a writer, and is no longer their own co-author. */
async function takePlace(
  ctx: Context,
  tx: Transaction,
  { editionId, accountId }: { editionId: number; accountId: number },
): Promise<void> {
  await tx
    .insert(editionParticipants)
    .values({ editionId, accountId, level: 0 })
    .onConflictDoNothing()
  await tx
    .update(coAuthors)
    .set({ endedBy: ctx.actor.accountId, endedAt: ctx.now })
    .where(
      and(
        eq(coAuthors.editionId, editionId),
        eq(coAuthors.accountId, accountId),
        isNull(coAuthors.endedAt),
      ),
    )
}
