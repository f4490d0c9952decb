import { and, eq, exists, ne, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { Refusal } from '#lib/refusal'
import { deny, requireAllowed } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import type { RecordKind } from '../../admin-record/record-kind.ts'
import { canKeep, keepsAnywhere } from '../../matter/policy.ts'
import { roomSchema, type RoomFields } from '../schemas.ts'

export const ROOM_FIELDS = {
  divisionCode: consultationRooms.divisionCode,
  town: consultationRooms.town,
  village: consultationRooms.village,
  name: consultationRooms.name,
  kind: consultationRooms.kind,
  keeper: consultationRooms.keeper,
  openedOn: consultationRooms.openedOn,
  closedOn: consultationRooms.closedOn,
  standards: consultationRooms.standards,
}
export const ROOM_MISSING = '没有这间议事室'

/** The list of rooms as an officer keeps it: those of their own divisions. */
export const roomRecord = (actor: Actor): RecordKind<RoomFields> => ({
  subject: 'room',
  table: consultationRooms,
  key: consultationRooms.id,
  columns: ROOM_FIELDS,
  schema: roomSchema,
  shape: roomSchema.shape,
  nameOf: ({ town, name }) => `${town}${name}`,
  requireKeeper: () =>
    requireAllowed(keepsAnywhere(actor) ? { allowed: true } : deny(ROOM_MISSING)),
  missing: ROOM_MISSING,
  taken: alreadyListed,
  stamp: (now, changed) => (changed === null ? { createdAt: now } : {}),
  check: async (tx, { before, after, key }) => {
    if (before && !canKeep(actor, before.divisionCode).allowed) {
      throw new Refusal('not-found', ROOM_MISSING)
    }
    requireAllowed(canKeep(actor, after.divisionCode))
    await requireDivision(tx, after)
    if (after.openedOn && after.closedOn && after.closedOn < after.openedOn) {
      throw new Refusal('invalid-input', '停用不能早于启用', { closedOn: ['停用不能早于启用'] })
    }
    if (before && key !== null && isRenamed(before, after)) {
      await refuseListed(tx, after, key)
      await refuseShown(tx, key)
    }
  },
})

const NAMES = ['divisionCode', 'town', 'village', 'name'] as const
const isRenamed = (before: RoomFields, after: RoomFields) =>
  NAMES.some((name) => before[name] !== after[name])

async function requireDivision(tx: Transaction, { divisionCode }: RoomFields): Promise<void> {
  const [division] = await tx
    .select({ code: divisions.code })
    .from(divisions)
    .where(eq(divisions.code, divisionCode))
  if (!division) throw new Refusal('invalid-input', '请选择区划', { divisionCode: ['请选择区划'] })
}

function alreadyListed(): Refusal {
  return new Refusal('conflict', '这个乡镇街道已经有这间议事室', { name: ['已经有这间议事室'] })
}

async function refuseListed(
  tx: Transaction,
  { divisionCode, town, name }: RoomFields,
  own: number,
): Promise<void> {
  const [listed] = await tx
    .select({ id: consultationRooms.id })
    .from(consultationRooms)
    .where(
      and(
        eq(consultationRooms.divisionCode, divisionCode),
        eq(consultationRooms.town, town),
        eq(consultationRooms.name, name),
        ne(consultationRooms.id, own),
      ),
    )
  if (listed) throw alreadyListed()
}

/** A name that readers have was published by a second person: nobody changes it alone. */
async function refuseShown(tx: Transaction, roomId: number): Promise<void> {
  const shown = tx
    .select({ one: sql`1` })
    .from(consultations)
    .where(and(eq(consultations.roomId, roomId), sql`${consultations.publishedAt} is not null`))
  const [room] = await tx
    .select({ id: consultationRooms.id })
    .from(consultationRooms)
    .where(and(eq(consultationRooms.id, roomId), exists(shown)))
  if (room) {
    const issue = '读者已经看得到这间议事室，地点和名称不能再改；停用它，另建一间'
    throw new Refusal('conflict', issue, { name: [issue] })
  }
}
