import { and, count, desc, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { approvals } from '#db/schema/approvals'
import type { ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { LoadedEdition } from '../edition/load-edition.ts'

/** Every level approved in this round, the last of them to the very revision that is to go live. */
export async function requireApprovals(
  tx: Transaction,
  edition: LoadedEdition,
  levels: ReviewLevel,
): Promise<void> {
  const ofRound = and(eq(approvals.editionId, edition.id), eq(approvals.round, edition.round))
  const [all] = await tx.select({ count: count() }).from(approvals).where(ofRound)
  const [last] = await tx
    .select({ revisionId: approvals.revisionId })
    .from(approvals)
    .where(ofRound)
    .orderBy(desc(approvals.level))
    .limit(1)
  if ((all?.count ?? 0) < levels || last?.revisionId !== edition.currentRevisionId) {
    throw new Refusal('invalid-transition', `还没有走完${levels}级审核，不能发布`)
  }
}
