import type { Queryable } from '#db/client'

import { formatBreak, verifyChain } from '../audit/verify-chain.ts'
import { findBrokenInvariants } from './invariants.ts'
import { findAlteredRevisions } from './verify-revisions.ts'

const SHOWN = 5

/** Walks all that rows can show of themselves; a sentence for each thing that does not hold. */
export async function checkRows(db: Queryable): Promise<string[]> {
  const broken = (await findBrokenInvariants(db)).map(
    ({ holds, count, ids }) => `“${holds}”有 ${count} 处不成立（${ids.join('、')}）`,
  )
  const altered = await findAlteredRevisions(db)
  if (altered.length > 0) {
    const ids = altered.slice(0, SHOWN).join('、')
    broken.push(`有 ${altered.length} 个稿件版本的内容和校验值对不上（${ids}）`)
  }
  const chain = (await verifyChain(db)).broken
  if (chain) broken.push(formatBreak(chain))
  return broken
}
