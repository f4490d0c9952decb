import { and, asc, eq, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import type { IsoDay } from '#lib/dates'
import { dayColumn, type TextColumn } from '#lib/formats/text-workbook'
import { hasStandard } from '#lib/room-standards'

import { scopesOf, type Actor } from '../../account/actor.ts'
import { inScope } from '../../division/in-scope.ts'
import { IDLE_DAYS, isIdle, lastTalkOn } from './list-rooms.ts'

const MAX_ROOMS = 2_000

/** The rooms in use where this person keeps them, by town, with what an inspection asks about. */
export const listInspectedRooms = (
  db: Queryable,
  { actor, today }: { actor: Actor; today: IsoDay },
) =>
  db
    .select({
      division: divisions.name,
      town: consultationRooms.town,
      village: consultationRooms.village,
      name: consultationRooms.name,
      kind: consultationRooms.kind,
      keeper: consultationRooms.keeper,
      standards: consultationRooms.standards,
      lastTalkOn,
      isIdle: sql<boolean>`${isIdle(today)}`,
    })
    .from(consultationRooms)
    .innerJoin(divisions, eq(divisions.code, consultationRooms.divisionCode))
    .where(
      and(
        isNull(consultationRooms.closedOn),
        inScope(consultationRooms.divisionCode, scopesOf(actor, ['officer'])),
      ),
    )
    .orderBy(asc(divisions.code), asc(consultationRooms.town), asc(consultationRooms.name))
    .limit(MAX_ROOMS)

type InspectedRoom = Awaited<ReturnType<typeof listInspectedRooms>>[number]

/** 议事室检查表: a column for each of the six things that a room has to have, under the names that the setting has. */
export const roomColumns = (standards: readonly string[]): readonly TextColumn<InspectedRoom>[] => [
  ['区划', 12, ({ division }) => division],
  ['乡镇', 12, ({ town }) => town],
  ['村社区', 12, ({ village }) => village],
  ['议事室', 16, ({ name }) => name],
  ['类别', 10, ({ kind }) => ROOM_KIND_LABELS[kind]],
  ['负责人', 12, ({ keeper }) => keeper],
  ...standards.map((name, index): TextColumn<InspectedRoom> => [
    name,
    10,
    (room) => (hasStandard(room.standards, index) ? '有' : '没有'),
  ]),
  dayColumn('最近协商', (room) => room.lastTalkOn),
  [`超过${IDLE_DAYS}天`, 10, (room) => (room.isIdle ? '是' : '')],
]
