import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { plainText } from '#lib/plain-text'
import { requireAllowed } from '#lib/verdict'

import type { Actor } from '../../account/actor.ts'
import { seal, unseal } from '../../account/sealed.ts'
import { MAX_ROSTER_LINES } from '../../roster/columns.ts'
import { parseTable } from '../../roster/parse-table.ts'
import { readSheetInChild } from '../../roster/read-sheet-in-child.ts'
import { requireRosterFile } from '../../roster/roster-format.ts'
import { canKeep } from '../../matter/policy.ts'
import { ROOM_FIELDS } from './room-record.ts'
import { listRoomChanges, readRoom, ROOM_COLUMNS, type RoomLine } from './room-sheet.ts'
import type { RoomFields } from '../schemas.ts'

const cell = plainText().max(500).optional()
export const roomLinesSchema = z.object({
  divisionCode: plainText('请选择地区').regex(/^\d{6}$/, '请选择地区'),
  lines: z
    .array(
      z.object({
        line: z.int().positive(),
        cells: z.object({
          town: cell,
          village: cell,
          name: cell,
          kind: cell,
          keeper: cell,
          openedOn: cell,
          closedOn: cell,
          standards: cell,
        }),
      }),
    )
    .max(MAX_ROSTER_LINES),
})
export interface SheetOfRooms {
  divisionCode: string
  lines: RoomLine[]
}

/** The lines of a sheet of rooms that somebody brought, as they were typed. The file is not kept. */
export async function readRoomFile(actor: Actor, divisionCode: string, bytes: Uint8Array) {
  requireAllowed(canKeep(actor, divisionCode))
  requireRosterFile(bytes)
  const sheets = await readSheetInChild(actor.accountId, bytes)
  return parseTable(sheets, { columns: ROOM_COLUMNS, noun: '议事室', isSingle: true })
}

type KnownRoom = RoomFields & { id: number }

export interface ComparedRoom {
  line: number
  fields: RoomFields | null
  known: KnownRoom | null
  effect: 'new' | 'changed' | 'same' | null
  changes: { column: string; before: string; after: string }[]
  issues: string[]
  town: string
  name: string
}

const keyOf = (town: string, name: string) => JSON.stringify([town, name])

interface ComparedSheet extends SheetOfRooms {
  actor: Actor
  /** The names of 六有; none where nobody has named them. */
  standards?: readonly string[]
}

/** What taking the lines in would do to the rooms of a division, one by one. Writes nothing. */
export async function compareRooms(
  db: Queryable,
  { actor, divisionCode, lines, standards = [] }: ComparedSheet,
): Promise<ComparedRoom[]> {
  requireAllowed(canKeep(actor, divisionCode))
  const names = lines.map(({ cells }) => cells.name ?? '')
  const rows = await db
    .select({ id: consultationRooms.id, ...ROOM_FIELDS })
    .from(consultationRooms)
    .where(
      and(eq(consultationRooms.divisionCode, divisionCode), inArray(consultationRooms.name, names)),
    )
  const list = new Map(rows.map((row) => [keyOf(row.town, row.name), row]))
  const first = new Map<string, number>()
  return lines.map((one) => {
    const [town, name] = [one.cells.town ?? '', one.cells.name ?? '']
    const key = keyOf(town, name)
    const known = list.get(key) ?? null
    const read = readRoom(one, { divisionCode, known, standards })
    const earlier = first.get(key)
    first.set(key, earlier ?? one.line)
    const issues = [
      ...('issues' in read ? read.issues : []),
      ...(earlier === undefined ? [] : [`和第 ${earlier} 行是同一间`]),
    ]
    const shown = { line: one.line, town, name, known, issues }
    if (issues.length > 0 || !('room' in read))
      return { ...shown, fields: null, effect: null, changes: [] }
    const changes = known ? listRoomChanges(known, read.room, standards) : []
    const effect = known ? (changes.length > 0 ? 'changed' : 'same') : 'new'
    return { ...shown, fields: read.room, effect, changes }
  })
}

interface Seal {
  /** Whose page it is: to anybody else it is worth nothing. */
  accountId: number
  key: string
}
const sealOf = ({ accountId, key }: Seal) => ({ key, purpose: `room lines of ${accountId}` })

/** What a page carries between its two steps: who keeps a room is for those inside alone. */
export const sealRooms = (sheet: SheetOfRooms, by: Seal): string =>
  seal(JSON.stringify(sheet), sealOf(by))

/** What was sealed for this person; null for anything else. */
export function unsealRooms(sealed: string, by: Seal): unknown {
  const text = unseal(sealed, sealOf(by))
  return text === null ? null : JSON.parse(text)
}
