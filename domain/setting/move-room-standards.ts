import { ne, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { hasStandard, listStandards, movedPlaces } from '#lib/room-standards'

/** Rooms keep places: where the six names change their order, what a room has stays what it was. */
export async function moveRoomStandards(
  tx: Transaction,
  names: { before: string; after: string },
): Promise<void> {
  const before = listStandards(names.before)
  const after = listStandards(names.after)
  if (before.length === 0 || after.length === 0) return
  const places = movedPlaces(before, after)
  const { standards } = consultationRooms
  // At most as many as there are choices of six.
  const kept = await tx
    .selectDistinct({ standards })
    .from(consultationRooms)
    .where(ne(standards, ''))
  const moved = kept.map(({ standards: had }) => {
    const has = places
      .filter((place, index) => place > 0 && hasStandard(had, index))
      .toSorted((a, b) => a - b)
    return sql`when ${had} then ${has.join('、')}`
  })
  if (moved.length === 0) return
  await tx
    .update(consultationRooms)
    .set({ standards: sql`case ${standards} ${sql.join(moved, sql` `)} else ${standards} end` })
    .where(ne(standards, ''))
}
