import { and, inArray, isNotNull } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { matters } from '#db/schema/matters'
import { Refusal } from '#lib/refusal'

import { isNumbered, numberOfNumbered, ofRegister } from './steps.ts'

/** The issue of a row that would change a proposal that is handled in the portal. */
export const FOLLOWED_HERE = '这件在本站办理，表格不能改'

/** Numbers of a session's proposals that are handled in the portal. */
export async function listFollowedNumbers(
  db: Queryable,
  sessionId: number,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .select({ number: numberOfNumbered })
    .from(matters)
    .where(and(ofRegister(sessionId), isNumbered, isNotNull(matters.followedAt)))
  return new Set(rows.map(({ number }) => number))
}

/** Rows may have waited while a proposal took the same number. */
export async function requireNoneFollowed(
  tx: Transaction,
  sessionId: number,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return
  const [found] = await tx
    .select({ number: numberOfNumbered })
    .from(matters)
    .where(
      and(
        ofRegister(sessionId),
        inArray(matters.number, [...numbers]),
        isNotNull(matters.followedAt),
      ),
    )
    .limit(1)
  if (found) throw new Refusal('conflict', `第 ${found.number} 号：${FOLLOWED_HERE}`)
}
