import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { Refusal } from '#lib/refusal'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { inScope } from '../../division/in-scope.ts'
import { ROOM_FIELDS, ROOM_MISSING } from './room-record.ts'

/** One room for an officer of its division. */
export async function getRoom(db: Queryable, { actor, roomId }: { actor: Actor; roomId: number }) {
  const [room] = await db
    .select(ROOM_FIELDS)
    .from(consultationRooms)
    .where(
      and(
        eq(consultationRooms.id, roomId),
        inScope(consultationRooms.divisionCode, scopesOf(actor, ['officer'])),
      ),
    )
  if (!room) throw new Refusal('not-found', ROOM_MISSING)
  return room
}
