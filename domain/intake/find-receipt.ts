import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { intakes } from '#db/schema/matter/intakes'

import { parseReceiptNumber, receiptIdOf } from './receipt-number.ts'
import { findTakenOver } from './take-over.ts'

/** What the holder of a number sees: where it stands, and their own words. Never how they can be found. */
export async function findReceipt(db: Queryable, { typed, key }: { typed: string; key: string }) {
  const number = parseReceiptNumber(typed)
  if (number === null) return null
  const [row] = await db
    .select({
      intakeId: intakes.id,
      kind: intakes.kind,
      division: divisions.name,
      place: intakes.place,
      words: intakes.words,
      state: intakes.state,
      destination: intakes.destination,
      reason: intakes.reason,
      reply: intakes.reply,
      createdAt: intakes.createdAt,
      decidedAt: intakes.decidedAt,
    })
    .from(intakes)
    .innerJoin(divisions, eq(divisions.code, intakes.divisionCode))
    .where(eq(intakes.receiptId, receiptIdOf(number, key)))
  if (!row) return null
  const { intakeId, ...receipt } = row
  const became = await findTakenOver(db, intakeId)
  // Readers may not have it yet: its page asks.
  return { ...receipt, number, became: became && { matterId: became.matterId, kind: became.kind } }
}
export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>
