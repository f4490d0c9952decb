import type { Queryable } from '#db/client'

import { verifyChain } from '../audit/verify-chain.ts'
import { findBrokenInvariants } from './invariants.ts'
import { findAlteredRevisions } from './verify-revisions.ts'

const SHOWN = 5

/** Walks all that rows can show of themselves; a sentence for each thing that does not hold. */
export async function checkRows(db: Queryable): Promise<string[]> {
  const broken = (await findBrokenInvariants(db)).map(
    ({ holds, count, ids }) => `${holds}: not so ${count} times (${ids.join(', ')})`,
  )
  const altered = await findAlteredRevisions(db)
  if (altered.length > 0) {
    const ids = altered.slice(0, SHOWN).join(', ')
    broken.push(
      `A revision has the content that was hashed: not so ${altered.length} times (${ids})`,
    )
  }
  const chain = (await verifyChain(db)).broken
  if (chain) broken.push(`Row ${chain.id} of the audit log is ${chain.what}: ${chain.reason}`)
  return broken
}
