import { and, asc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { consultationTalks } from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { addDays, type IsoDay } from '#lib/dates'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { inScope } from '../../division/in-scope.ts'
import { registerScopes } from '../../matter/policy.ts'

const BY_ID = keyset({ columns: [['id', consultationRooms.id]], direction: 'descending', size: 50 })
/** A room where nobody talked anything over for so long is idle. */
export const IDLE_DAYS = 90
const MAX_CHOICES = 500

export const lastTalkOn = sql<IsoDay | null>`(select max(${consultationTalks.heldOn})::text from ${consultationTalks}
  inner join ${consultations} on ${consultations.matterId} = ${consultationTalks.matterId}
  where ${consultations.roomId} = ${consultationRooms.id})`

/** Whether an open room had no talk for long: since it was opened, where it never had one. */
export const isIdle = (today: IsoDay) =>
  and(
    isNull(consultationRooms.closedOn),
    sql`coalesce(${lastTalkOn}::date, ${consultationRooms.openedOn}, ${consultationRooms.createdAt}::date)
      < ${addDays(today, -IDLE_DAYS)}`,
  )

/** The rooms that this person may see, the newest first, with how much they are used. */
export async function listRooms(
  db: Queryable,
  {
    actor,
    today,
    isOnlyIdle,
    after,
  }: { actor: Actor; today: IsoDay; isOnlyIdle: boolean; after?: string | undefined },
) {
  const found = await db
    .select({
      roomId: consultationRooms.id,
      division: divisions.name,
      town: consultationRooms.town,
      village: consultationRooms.village,
      name: consultationRooms.name,
      kind: consultationRooms.kind,
      keeper: consultationRooms.keeper,
      closedOn: consultationRooms.closedOn,
      topics: sql<number>`(select count(*)::int from ${consultations}
        where ${consultations.roomId} = ${consultationRooms.id})`,
      lastTalkOn,
      isIdle: sql<boolean>`${isIdle(today)}`,
    })
    .from(consultationRooms)
    .innerJoin(divisions, eq(divisions.code, consultationRooms.divisionCode))
    .where(
      and(
        inScope(consultationRooms.divisionCode, registerScopes(actor)),
        isOnlyIdle ? isIdle(today) : undefined,
        BY_ID.after(after),
      ),
    )
    .orderBy(...BY_ID.orderBy)
    .limit(BY_ID.limit)
  return BY_ID.pageOf(found, ({ roomId }) => [roomId])
}

/** The rooms in use of the divisions where this person keeps topics. */
export async function listRoomChoices(db: Queryable, { actor }: { actor: Actor }) {
  return db
    .select({
      roomId: consultationRooms.id,
      divisionCode: consultationRooms.divisionCode,
      town: consultationRooms.town,
      name: consultationRooms.name,
    })
    .from(consultationRooms)
    .innerJoin(divisions, eq(divisions.code, consultationRooms.divisionCode))
    .where(
      and(
        isNull(consultationRooms.closedOn),
        inScope(consultationRooms.divisionCode, scopesOf(actor, ['officer'])),
      ),
    )
    .orderBy(asc(consultationRooms.town), asc(consultationRooms.name))
    .limit(MAX_CHOICES)
}
