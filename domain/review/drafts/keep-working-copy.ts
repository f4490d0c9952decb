import { eq } from 'drizzle-orm'

import { workingCopies } from '#db/schema/working-copies'
import { requireAllowed } from '#lib/verdict'

import { canWriteFor } from '../../account/can-write-for.ts'
import { parseContent } from '../../article/parse-content.ts'
import { requireUsablePictures } from '../../article/require-usable-pictures.ts'
import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { lockEdition } from '../../edition/load-edition.ts'
import { can } from '../../edition/policy.ts'
import { refuseStale } from '../../edition/refuse-stale.ts'
import { claimSeen } from '../claims/claim-edition.ts'
import { findWorkingCopy } from '../../edition/find-working-copy.ts'
import { isOwnLatest, otherWindow } from '../copies/working-copy.ts'
import { orKeepConflictingCopy } from './save-in-review.ts'

export interface StoredWorkingCopy {
  editionId: number
  lockVersion: number
  version: number
}

/**
 * Keeps what somebody is writing, without making a revision of it: an autosave. `version` is the last
 * one this window knows of, 0 for none; another window's newer text is not overwritten.
 */
export function keepWorkingCopy(
  ctx: Context,
  input: {
    editionId: number
    lockVersion: number
    version: number
    content: unknown
    /** The request began the edition, now or when it was sent before. */
    beginsEdition?: boolean | undefined
  },
): Promise<StoredWorkingCopy> {
  const { editionId, lockVersion } = input
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    const content = parseContent(input.content)
    const edition = await lockEdition(tx, editionId, ctx.now)
    requireReadable(ctx.actor, edition)
    await refuseStale(tx, edition, lockVersion)
    requireAllowed(can(ctx.actor, 'edit', edition))
    requireAllowed(canWriteFor(ctx.actor, content.divisionCode))
    await requireUsablePictures(tx, { content, accountId, editionId })
    // The edition's lock keeps the windows of one person apart.
    const known = await findWorkingCopy(tx, { editionId, accountId })
    if (known && !isOwnLatest(known, input)) throw otherWindow()
    const version = input.version + 1
    const begins = known
      ? known.beginsEdition && known.lockVersion === lockVersion
      : (input.beginsEdition ?? false)
    const values = { lockVersion, version, content, beginsEdition: begins, updatedAt: ctx.now }
    await tx
      .insert(workingCopies)
      .values({ editionId, accountId, ...values })
      .onConflictDoUpdate({
        target: [workingCopies.editionId, workingCopies.accountId],
        set: values,
        setWhere: eq(workingCopies.version, known?.version ?? input.version),
      })
    return { editionId, lockVersion, version }
  })
}

/**
 * The same for an editor who changes an edition in review. Who goes on writing keeps their claim, or takes it
 * again when it ran out and nobody else did; when somebody has, the text becomes a conflicting copy.
 */
export async function keepInReview(
  ctx: Context,
  input: Parameters<typeof keepWorkingCopy>[1],
): Promise<StoredWorkingCopy> {
  await orKeepConflictingCopy(ctx, input, () => claimSeen(ctx, input))
  return keepWorkingCopy(ctx, input)
}
