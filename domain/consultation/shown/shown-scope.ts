// What readers have of topics: those that were published, and of each what was there when it was. Nothing here reads
// who asked for one.

import {
  and,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import {
  ENDED_CONSULTATION_STATES,
  LEFT_CONSULTATION_STATES,
  type Adoption,
  type ConsultationSource,
  type ConsultationState,
} from '#db/consultation-states'
import { nameOfUnit } from '#db/name-of'
import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { keptUnitOf } from '../../matter/units/kept-unit.ts'

/** Whether readers have a topic; matters and consultations are joined. */
export const isShown = and(
  eq(matters.publicity, 'card'),
  isNull(matters.undoneAt),
  // All of them are; the index of a place's matters has only those.
  isNotNull(matters.followedAt),
  isNotNull(consultations.publishedAt),
)

/** Whether a row of a step was there when its topic was last published. */
export const isSeen = (row: { createdAt: PgColumn }): SQL =>
  lte(row.createdAt, consultations.publishedAt)

/** The state in which readers have a topic. */
export const shownState = sql<ConsultationState>`(select ${consultationMoves.state} from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id} and ${isSeen(consultationMoves)}
  order by ${consultationMoves.id} desc limit 1)`

/** What was made of its agreements, once readers have it. */
export const shownAdoption = sql<Adoption | null>`case when exists (select 1 from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id} and ${isSeen(consultationMoves)}
    and ${consultationMoves.move} in ('adopt', 'turn-down')) then ${consultations.adoption} end`

/** Why it was not taken up here. */
export const leftReason = sql<
  string | null
>`(select ${consultationMoves.reason} from ${consultationMoves}
  where ${consultationMoves.matterId} = ${matters.id} and ${isSeen(consultationMoves)}
    and ${consultationMoves.move} in ('leave-out', 'divert') limit 1)`

const ofHandOver = (what: SQLWrapper) => sql`(select ${what} from ${consultationLamps}
  where ${consultationLamps.matterId} = ${matters.id} and ${consultationLamps.lamp} = 'hand-over'
    and ${isSeen(consultationLamps)} limit 1)`

/** Until when it has to be handled, and by whom; null before it is handed over. */
export const shownDueOn = sql<IsoDay | null>`${ofHandOver(consultationLamps.dueOn)}`
export const shownUnit = sql<string | null>`${ofHandOver(nameOfUnit(consultationLamps.unitId))}`
/** That unit, or the one that it was merged into. */
export const shownUnitId = sql<number | null>`${ofHandOver(keptUnitOf(consultationLamps.unitId))}`

/** Whether readers have it handed over to a unit, or to one that was merged into that: found by the units, which are few. */
const isHandedTo = (
  unitId: number,
) => sql`${matters.id} in (select ${consultationLamps.matterId} from ${consultationLamps}
  where ${consultationLamps.lamp} = 'hand-over' and ${isSeen(consultationLamps)}
    and ${consultationLamps.unitId} in (select ${handlingUnits.id} from ${handlingUnits}
      where ${or(eq(handlingUnits.id, unitId), eq(handlingUnits.mergedInto, unitId))}))`

/** Overdue, under way, done, or not taken up here. */
export const CONSULTATION_STANDINGS = ['overdue', 'running', 'done', 'left'] as const
export type ConsultationStanding = (typeof CONSULTATION_STANDINGS)[number]

/** Whether its unit still has to handle it: its state says so, whatever was put down before. */
export const isStillOwed = eq(shownState, 'handed-over')

/**
 * How a topic stands on a day, computed from its rows: each of them is looked up once, whatever is compared with it. Null for one
 * of which readers have no state.
 */
export const standingOn = (today: IsoDay): SQL<ConsultationStanding | null> =>
  sql<ConsultationStanding | null>`(select case
      when ${inArray(sql`shown.state`, [...LEFT_CONSULTATION_STATES])} then 'left'
      when ${inArray(sql`shown.state`, [...ENDED_CONSULTATION_STATES])} then 'done'
      when shown.state = 'handed-over' and shown.due_on < ${today} then 'overdue'
      else 'running' end
    from (select ${shownState} as state, ${shownDueOn} as due_on offset 0) as shown
    where shown.state is not null)`

/** Whether it stands like this. */
const isStanding = (standing: ConsultationStanding, today: IsoDay): SQL =>
  sql`${standingOn(today)} = ${standing}`

export interface ConsultationFilter {
  town?: string | undefined
  source?: ConsultationSource | undefined
  standing?: ConsultationStanding | undefined
}

/** Whose topics a page, a feed or a calendar is about: all places', those of one, or of one room. */
export interface ConsultationScope {
  divisionCode?: string | undefined
  roomId?: number | undefined
  /** The unit that they were handed over to. */
  unitId?: number | undefined
}

/** The topics of a scope that readers have and a filter leaves. */
export function isInScope(
  { divisionCode, roomId, unitId }: ConsultationScope,
  { town, source, standing }: ConsultationFilter = {},
  today?: IsoDay,
): SQL | undefined {
  return and(
    isShown,
    divisionCode === undefined ? undefined : eq(matters.divisionCode, divisionCode),
    roomId === undefined ? undefined : eq(consultations.roomId, roomId),
    unitId === undefined ? undefined : isHandedTo(unitId),
    town === undefined ? undefined : eq(consultations.town, town),
    source === undefined ? undefined : eq(consultations.source, source),
    standing === undefined || today === undefined ? undefined : isStanding(standing, today),
  )
}

/** The year a topic counts to: in which it was entered. */
export const yearOfTopic = sql<number>`extract(year from coalesce(${matters.openedOn},
  (${matters.createdAt} at time zone 'Asia/Shanghai')::date))::int`

/** What names a topic to readers, wherever it is shown beside others. */
export const SHOWN_NAME = {
  matterId: matters.id,
  title: matters.title,
  town: consultations.town,
  isDemo: consultations.isDemo,
  division: {
    code: divisions.code,
    name: divisions.name,
    slug: divisions.slug,
    level: divisions.level,
  },
}
