import { eq } from 'drizzle-orm'
import { z } from 'zod'

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
import type { Context } from '../context.ts'
import { requireReworded } from '../intake/require-reworded.ts'
import { consultationMove, type MovedConsultation } from './consultation-move.ts'
import type { LoadedConsultation } from './load-consultation.ts'

/** Lets readers have a topic as it stands. What is done afterwards waits for the next time. */
export function publishConsultation(ctx: Context, input: unknown): Promise<MovedConsultation> {
  const asked = { move: 'publish', command: 'publish-consultation', schema: z.object({}) } as const
  return consultationMove(ctx, input, asked, async (tx, consultation, _, at) => {
    const { matterId, title, about } = consultation
    await requireReworded(tx, matterId, { title, about })
    await requireFitWords(tx, await listWords(tx, consultation), '公布的议题')
    return {
      matter: { publicity: 'card' },
      set: { publishedAt: at, publishedBy: ctx.actor.accountId },
      named: [consultation.enteredBy, ...consultation.unseenBy],
      shown: {},
    }
  })
}

/** Every word of a topic that readers would have. */
async function listWords(
  tx: Transaction,
  { matterId, title, about, town, roomId }: LoadedConsultation,
): Promise<string[]> {
  const [visits, talks, agreements, lamps, moves, rooms] = await Promise.all([
    tx
      .select({ place: consultationVisits.place, found: consultationVisits.found })
      .from(consultationVisits)
      .where(eq(consultationVisits.matterId, matterId)),
    tx
      .select({ place: consultationTalks.place })
      .from(consultationTalks)
      .where(eq(consultationTalks.matterId, matterId)),
    tx
      .select({ text: consultationAgreements.text })
      .from(consultationAgreements)
      .where(eq(consultationAgreements.matterId, matterId)),
    tx
      .select({ words: consultationLamps.words, unit: handlingUnits.name })
      .from(consultationLamps)
      .leftJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
      .where(eq(consultationLamps.matterId, matterId)),
    tx
      .select({ reason: consultationMoves.reason })
      .from(consultationMoves)
      .where(eq(consultationMoves.matterId, matterId)),
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
