import { eq } from 'drizzle-orm'

import { workingCopies } from '#db/schema/working-copies'
import { Refusal } from '#lib/refusal'

import { canWriteFor } from '../account/can-write-for.ts'
import { parseContent } from '../article/parse-content.ts'
import { requireUsablePictures } from '../article/require-usable-pictures.ts'
import type { Context } from '../context.ts'
import { claimEdition } from './claim-edition.ts'
import { lockEdition } from './load-edition.ts'
import { can } from './policy.ts'
import { refuseStale } from './refuse-stale.ts'
import { orKept } from './save-in-review.ts'
import { unreadable } from './unreadable.ts'
import { findWorkingCopy, otherWindow } from './working-copy.ts'

export interface KeptWorkingCopy {
  editionId: number
  lockVersion: number
  version: number
}

/**
 * Keeps what somebody is writing, without making a revision of it: an autosave. `version` is the last
 * one this window knows of, 0 for none; another window's newer words are not written over.
 */
export function keepWorkingCopy(
  ctx: Context,
  input: {
    editionId: number
    lockVersion: number
    version: number
    content: unknown
    /** The edition was begun with these words just now. */
    beginsEdition?: boolean | undefined
  },
): Promise<KeptWorkingCopy> {
  const { editionId, lockVersion } = input
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    if (!can(ctx.actor, 'read', edition).allowed) throw unreadable(ctx.actor, edition)
    await refuseStale(tx, edition, lockVersion)
    for (const verdict of [
      can(ctx.actor, 'edit', edition),
      canWriteFor(ctx.actor, content.divisionCode),
    ]) {
      if (!verdict.allowed) throw new Refusal('forbidden', verdict.reason)
    }
    await requireUsablePictures(tx, { content, accountId, editionId })
    // The edition's lock keeps the windows of one person apart.
    const known = await findWorkingCopy(tx, { editionId, accountId })
    if (known && known.version !== input.version) throw otherWindow()
    const version = input.version + 1
    const begins = known
      ? known.beginsEdition && known.lockVersion === lockVersion
      : (input.beginsEdition ?? false)
    const words = { lockVersion, version, content, beginsEdition: begins, updatedAt: ctx.now }
    await tx
      .insert(workingCopies)
      .values({ editionId, accountId, ...words })
      .onConflictDoUpdate({
        target: [workingCopies.editionId, workingCopies.accountId],
        set: words,
        setWhere: eq(workingCopies.version, input.version),
      })
    return { editionId, lockVersion, version }
  })
}

/**
 * The same for an editor who changes a piece in review. Who goes on writing keeps his claim, or takes it
 * again when it ran out and nobody else did; when somebody has, the words are kept beside the piece.
 */
export async function keepInReview(
  ctx: Context,
  input: Parameters<typeof keepWorkingCopy>[1],
): Promise<KeptWorkingCopy> {
  await orKept(ctx, input, () => claimEdition(ctx, input))
  return keepWorkingCopy(ctx, input)
}
