import { and, eq, inArray, lte, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Transaction } from '#db/client'
import {
  consultationAgreements,
  consultationLamps,
  consultationMoves,
  consultationTalks,
  consultationVisits,
} from '#db/schema/matter/consultation-steps'
import { consultationRooms } from '#db/schema/matter/consultations'
import { handlingUnits } from '#db/schema/matter/handling-units'

import { requireFitWords } from '../announcement/require-fit.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { SHOWN_MOVES } from './list-consultation-moves.ts'
import type { LoadedConsultation } from './load-consultation.ts'

/** Refuses words that readers may not have in what they would have of a topic: its rows up to a moment. */
export async function requireFitTopic(
  tx: Transaction,
  consultation: LoadedConsultation,
  upTo: Date,
): Promise<void> {
  const { matterId, title, about } = consultation
  await requireReworded(tx, matterId, { title, about }, '请提案专员改说法')
  await requireFitWords(tx, await listWords(tx, consultation, upTo), '公布的议题')
}

/** Every word of a topic that readers would have. */
async function listWords(
  tx: Transaction,
  { matterId, title, about, town, roomId }: LoadedConsultation,
  upTo: Date,
): Promise<string[]> {
  const isOwn = (row: { matterId: PgColumn; createdAt: PgColumn }): SQL | undefined =>
    and(eq(row.matterId, matterId), lte(row.createdAt, upTo))
  const [visits, talks, agreements, lamps, moves, rooms] = await Promise.all([
    tx
      .select({ place: consultationVisits.place, found: consultationVisits.found })
      .from(consultationVisits)
      .where(isOwn(consultationVisits)),
    tx
      .select({ place: consultationTalks.place })
      .from(consultationTalks)
      .where(isOwn(consultationTalks)),
    tx
      .select({ text: consultationAgreements.text })
      .from(consultationAgreements)
      .where(isOwn(consultationAgreements)),
    tx
      .select({ words: consultationLamps.words, unit: handlingUnits.name })
      .from(consultationLamps)
      .leftJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
      .where(isOwn(consultationLamps)),
    tx
      .select({ reason: consultationMoves.reason })
      .from(consultationMoves)
      .where(and(isOwn(consultationMoves), inArray(consultationMoves.move, [...SHOWN_MOVES]))),
    tx
      .select({ name: consultationRooms.name, village: consultationRooms.village })
      .from(consultationRooms)
      .where(eq(consultationRooms.id, roomId ?? 0))
      // Its name is shown from now on: nobody changes it meanwhile.
      .for('share'),
  ])
  const rows: Record<string, string | null>[] = [
    ...visits,
    ...talks,
    ...agreements,
    ...lamps,
    ...moves,
    ...rooms,
  ]
  const words = [title, about, town, ...rows.flatMap((row) => Object.values(row))]
  return [...new Set(words.flatMap((word) => word || []))]
}
