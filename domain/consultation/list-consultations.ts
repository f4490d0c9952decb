import { and, eq, inArray, isNotNull, isNull, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { CLOSED_CONSULTATION_STATES, LEFT_CONSULTATION_STATES } from '#db/consultation-states'
import { countEach } from '#db/count-where'
import { keyset } from '#db/keyset'
import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { BESIDE_MOVES, isReworded } from './load-consultation.ts'
import { topicScopes } from './policy.ts'

const NEWEST = keyset({ columns: [['id', matters.id]], direction: 'descending', size: 25 })

export const CONSULTATION_TABS = ['to-decide', 'open', 'unpublished', 'ended', 'left'] as const
/** To decide: nobody has decided about it; open: under way; unpublished: readers have less than there is; left: not taken up. */
export type ConsultationTab = (typeof CONSULTATION_TABS)[number]

/** Until when it has to be handled; null before it is handed over and once it is handled. */
const dueOn = sql<IsoDay | null>`(select ${consultationLamps.dueOn} from ${consultationLamps}
  where ${consultationLamps.matterId} = ${matters.id} and ${consultationLamps.lamp} = 'hand-over'
    and ${consultations.state} = 'handed-over')`

const isUnseen = sql`exists (select 1 from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id}
    and ${not(inArray(consultationMoves.move, [...BESIDE_MOVES]))}
    and ${consultationMoves.createdAt} > coalesce(${consultations.publishedAt}, '-infinity'))`

const CONDITIONS: Record<ConsultationTab, SQL | undefined> = {
  'to-decide': eq(consultations.state, 'collected'),
  open: not(inArray(consultations.state, ['collected', ...CLOSED_CONSULTATION_STATES])),
  unpublished: and(
    not(eq(consultations.state, 'collected')),
    or(not(eq(matters.publicity, 'hidden')), isReworded),
    isUnseen,
  ),
  ended: eq(consultations.state, 'closed'),
  left: inArray(consultations.state, [...LEFT_CONSULTATION_STATES]),
}

const NONE = { 'to-decide': 0, open: 0, unpublished: 0, ended: 0, left: 0 }

const isBefore = (actor: Actor) =>
  and(
    isNotNull(matters.followedAt),
    isNull(matters.undoneAt),
    inScope(matters.divisionCode, topicScopes(actor)),
  )

/** The topics that this person may see, the newest first. */
export async function listConsultations(
  db: Queryable,
  { actor, tab, after }: { actor: Actor; tab: ConsultationTab; after?: string | undefined },
) {
  const found = await db
    .select({
      matterId: matters.id,
      title: matters.title,
      division: divisions.name,
      town: consultations.town,
      room: consultationRooms.name,
      source: consultations.source,
      state: consultations.state,
      publicity: matters.publicity,
      openedOn: matters.openedOn,
      dueOn,
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(and(isBefore(actor), CONDITIONS[tab], NEWEST.after(after)))
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  return NEWEST.pageOf(found, ({ matterId }) => [matterId])
}

/** How many of each tab. */
export async function countConsultations(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Record<ConsultationTab, number>> {
  const [row] = await db
    .select(countEach(CONSULTATION_TABS, (tab) => CONDITIONS[tab]))
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(isBefore(actor))
  return row ?? NONE
}
