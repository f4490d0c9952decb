import { and, eq, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { editionMerges } from '#db/schema/merges'
import { editionParticipants } from '#db/schema/edition-participants'
import { transitions } from '#db/schema/transitions'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { addCredits } from '../co-authors/add-credits.ts'
import type { Context } from '../context.ts'
import { requireReadable } from '../edition/authorize.ts'
import { levelOf } from '../edition/edition-state.ts'
import { loadContent } from '../edition/load-content.ts'
import { lockEditions, type LoadedEdition } from '../edition/load-edition.ts'
import { moveEdition } from '../edition/move-edition.ts'
import { currentWritersOf } from '../edition/writers.ts'
import { refuseStale } from '../edition/refuse-stale.ts'
import { getReviewLevels } from '../edition/review-levels.ts'
import { requestOnce } from '../request-once.ts'
import { canMerge } from './policy.ts'

export interface Merged {
  /** The kept one. */
  editionId: number
  mergedId: number
}

/**
 * Makes two submissions of one event one: the kept one takes the credits of the other, and its people as
 * co-authors, so that all of them count and none may review it; the other is spiked and points at it.
 */
export async function mergeEditions(
  ctx: Context,
  input: {
    kept: { editionId: number; lockVersion: number }
    merged: { editionId: number; lockVersion: number }
    requestKey: string
  },
): Promise<Merged> {
  const { requestKey } = input
  const [keptId, mergedId] = [input.kept.editionId, input.merged.editionId]
  if (keptId === mergedId) throw new Refusal('invalid-input', '同一篇稿件不能和自己合并')
  const command = `merge-editions:${keptId}:${mergedId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const [kept, merged] = await lockEditions(tx, [keptId, mergedId], ctx.now)
    for (const edition of [kept, merged]) requireReadable(ctx.actor, edition)
    await refuseStale(tx, kept, input.kept.lockVersion)
    await refuseStale(tx, merged, input.merged.lockVersion)
    requireAllowed(canMerge(ctx.actor, kept, merged))
    await join(ctx, tx, kept, merged)
    return { editionId: keptId, mergedId }
  })
}

async function join(
  ctx: Context,
  tx: Transaction,
  kept: LoadedEdition,
  merged: LoadedEdition,
): Promise<void> {
  const { accountId } = ctx.actor
  const { now } = ctx
  const [keptEdition, mergedEdition] = [
    await loadContent(tx, kept.currentRevisionId),
    await loadContent(tx, merged.currentRevisionId),
  ]
  await addPeople(ctx, tx, kept, merged)
  const { revisionId } = await addCredits(ctx, tx, kept, mergedEdition.credits)
  const level = levelOf(kept.state)
  if (level === null) throw new Error(`Edition ${kept.id} is not in review`)
  await tx
    .insert(editionParticipants)
    .values({ editionId: kept.id, accountId, level })
    .onConflictDoNothing()
  await tx.insert(transitions).values({
    editionId: kept.id,
    move: 'edit',
    fromState: kept.state,
    toState: kept.state,
    accountId,
    revisionId,
    reason: `并入《${mergedEdition.headline}》，署名合在一起`,
    createdAt: now,
  })
  await moveEdition(ctx, tx, merged, 'spike', {
    levels: await getReviewLevels(tx),
    reason: `与《${keptEdition.headline}》报道同一活动，已并入那一稿，署名合在一起`,
    event: 'edition.merged',
  })
  await tx
    .insert(editionMerges)
    .values({ mergedId: merged.id, keptId: kept.id, accountId, createdAt: now })
}

/** Whoever wrote or handed in the merged edition writes the kept one too from now on. */
async function addPeople(
  ctx: Context,
  tx: Transaction,
  kept: LoadedEdition,
  merged: LoadedEdition,
): Promise<void> {
  const { id: editionId } = kept
  const { now } = ctx
  const answered = { answer: 'accepted' as const, answeredAt: now }
  const known = currentWritersOf(kept)
  for (const accountId of currentWritersOf(merged).filter((one) => !known.includes(one))) {
    if (kept.coAuthors.some((asked) => asked.accountId === accountId)) {
      await tx
        .update(coAuthors)
        .set(answered)
        .where(
          and(
            eq(coAuthors.editionId, editionId),
            eq(coAuthors.accountId, accountId),
            isNull(coAuthors.answer),
            isNull(coAuthors.endedAt),
          ),
        )
    } else {
      const invited = { invitedBy: ctx.actor.accountId, invitedAt: now }
      await tx.insert(coAuthors).values({ editionId, accountId, ...invited, ...answered })
    }
    await tx
      .insert(editionParticipants)
      .values({ editionId, accountId, level: 0 })
      .onConflictDoNothing()
  }
}
