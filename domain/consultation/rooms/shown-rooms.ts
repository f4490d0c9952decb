import { and, count, eq, sql, type SQLWrapper } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationTalks } from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'

import { isSeen, isShown } from '../shown/shown-scope.ts'
import { peopleOf } from '../talk-people.ts'

// Readers have the rooms of the topics that they have; a room without one is inside only.

const MAX_ROOMS = 200

/** The rooms of a place with how many topics readers have of each. */
export async function listShownRooms(db: Queryable, divisionCode: string) {
  return db
    .select({
      roomId: consultationRooms.id,
      town: consultationRooms.town,
      name: consultationRooms.name,
      topics: count(),
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(and(isShown, eq(matters.divisionCode, divisionCode)))
    .groupBy(consultationRooms.id)
    .orderBy(consultationRooms.town, consultationRooms.name)
    .limit(MAX_ROOMS)
}

/** A room with what was talked over there; null for one of which readers have no topic. */
export async function findShownRoom(db: Queryable, roomId: number) {
  const [room] = await db
    .select({
      roomId: consultationRooms.id,
      name: consultationRooms.name,
      town: consultationRooms.town,
      village: consultationRooms.village,
      kind: consultationRooms.kind,
      isDemo: consultationRooms.isDemo,
      topics: count(),
      division: {
        code: divisions.code,
        name: divisions.name,
        slug: divisions.slug,
        level: divisions.level,
      },
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .innerJoin(divisions, eq(divisions.code, consultationRooms.divisionCode))
    .where(and(isShown, eq(consultationRooms.id, roomId)))
    .groupBy(consultationRooms.id, divisions.code)
  if (!room) return null
  const sumOf = (what: SQLWrapper) => sql<number>`coalesce(sum(${what}), 0)`.mapWith(Number)
  const [held] = await db
    .select({
      talks: count(),
      people: sumOf(peopleOf),
      departments: sumOf(consultationTalks.departments),
    })
    .from(consultationTalks)
    .innerJoin(consultations, eq(consultations.matterId, consultationTalks.matterId))
    .innerJoin(matters, eq(matters.id, consultationTalks.matterId))
    .where(and(isShown, eq(consultations.roomId, roomId), isSeen(consultationTalks)))
  return { ...room, ...(held ?? { talks: 0, people: 0, departments: 0 }) }
}
