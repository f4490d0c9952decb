// A topic of consultation and its room as rows of a test's own: readers do not have it.

import { consultationMoves, consultationVisits } from '#db/schema/matter/consultation-steps'
import { consultationAskers } from '#db/schema/matter/consultation-private'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'

import { database } from './database.ts'

/** A topic that was taken up and looked into, with these words in each of its parts, and its room. */
export async function insertConsultation(
  accountId: string,
  divisionCode: string,
  words = '路灯什么时候修',
): Promise<{ consultationId: string; roomId: string }> {
  const db = database()
  const enteredBy = Number(accountId)
  const name = `${words.slice(0, 20)}${accountId}`
  const place = { divisionCode, town: words.slice(0, 20) }
  const [room] = await db
    .insert(consultationRooms)
    .values({ ...place, name, kind: 'village', keeper: words.slice(0, 30) })
    .returning({ id: consultationRooms.id })
  const roomId = room?.id ?? 0
  const [matter] = await db
    .insert(matters)
    .values({
      kind: 'consultation',
      divisionCode,
      title: words,
      state: 'filed',
      followedAt: new Date(),
    })
    .returning({ id: matters.id })
  const matterId = matter?.id ?? 0
  await db.insert(consultations).values({
    matterId,
    roomId,
    town: place.town,
    source: 'residents',
    state: 'researched',
    about: words,
    enteredBy,
  })
  await db.insert(consultationAskers).values({ matterId, name: words.slice(0, 40) })
  const visit = { visitedOn: '2026-01-06', place: words.slice(0, 60), found: words }
  await db.insert(consultationVisits).values({ matterId, ...visit })
  const move = { matterId, move: 'visit', state: 'researched', accountId: enteredBy } as const
  await db.insert(consultationMoves).values(move)
  return { consultationId: String(matterId), roomId: String(roomId) }
}
