// A sheet of rooms as an office keeps it: which column is which, and what a row says. What a sheet has no column for
// stays as the list has it.

import { ROOM_KINDS } from '#db/consultation-states'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import { namePlaces, parsePlaces } from '#lib/room-standards'

import { readDay } from '../../matter/register/read-day.ts'
import type { SheetColumn } from '../../roster/parse-table.ts'
import { roomSchema, type RoomFields } from '../schemas.ts'

export const ROOM_COLUMNS = [
  {
    field: 'town',
    name: '乡镇街道',
    others: ['乡镇', '镇街', '街道', '所在乡镇', '乡镇、街道'],
    required: true,
  },
  { field: 'village', name: '村社区', others: ['村、社区', '村', '社区', '行政村', '所在村'] },
  { field: 'name', name: '议事室', others: ['名称', '议事室名称', '室名'], required: true },
  { field: 'kind', name: '类别', others: ['类型', '议事室类别'] },
  { field: 'keeper', name: '负责人', others: ['管理员', '召集人'] },
  { field: 'openedOn', name: '启用日期', others: ['启用时间', '成立时间', '建成时间', '挂牌时间'] },
  { field: 'closedOn', name: '停用日期', others: ['停用时间'] },
  { field: 'standards', name: '六有', others: ['六有标准', '六有达标'] },
] as const satisfies readonly SheetColumn<string>[]

type RoomColumn = (typeof ROOM_COLUMNS)[number]['field']
export const ROOM_HEAD: readonly string[] = ROOM_COLUMNS.map(({ name }) => name)

export interface RoomLine {
  line: number
  cells: Partial<Record<RoomColumn, string>>
}

export type ReadRoom = { room: RoomFields } | { issues: string[] }

/** The room that a row asks for, over the one that the list has of its name; or all that is wrong with it. */
export function readRoom(
  { cells }: RoomLine,
  {
    divisionCode,
    known,
    standards: names,
  }: { divisionCode: string; known: RoomFields | null; standards: readonly string[] },
): ReadRoom {
  const issues: string[] = []
  const day = (field: 'openedOn' | 'closedOn', label: string) => {
    const cell = cells[field]
    if (cell === undefined) return known?.[field] ?? ''
    const read = readDay(cell, label)
    if ('value' in read) return read.value ?? ''
    issues.push(read.issue)
    return ''
  }
  const text = (field: 'village' | 'keeper') => cells[field] ?? known?.[field] ?? ''
  const village = text('village')
  const kind = ROOM_KINDS.find(
    (one) => ROOM_KIND_LABELS[one] === cells.kind?.replaceAll(/\s/gu, ''),
  )
  if (cells.kind && !kind) {
    issues.push(`类别“${cells.kind}”看不懂，写${Object.values(ROOM_KIND_LABELS).join('、')}`)
  }
  const standards =
    cells.standards === undefined ? known?.standards : parsePlaces(cells.standards, names)
  if (standards === null) issues.push(`六有“${cells.standards}”看不懂，${explainStandards(names)}`)
  const parsed = roomSchema.safeParse({
    divisionCode,
    town: cells.town ?? '',
    village,
    name: cells.name ?? '',
    kind: kind ?? known?.kind ?? (village === '' ? 'township' : 'village'),
    keeper: text('keeper'),
    openedOn: day('openedOn', '启用日期'),
    closedOn: day('closedOn', '停用日期'),
    standards: standards ?? '',
  })
  issues.push(...(parsed.error?.issues.map(({ message }) => message) ?? []))
  const room = parsed.data
  if (room?.openedOn && room.closedOn && room.closedOn < room.openedOn) {
    issues.push('停用不能早于启用')
  }
  return room && issues.length === 0 ? { room } : { issues }
}

/** What is written under 六有: the names that the setting has, or places. */
export const explainStandards = (names: readonly string[]): string =>
  names.length === 0
    ? '写有第几项，如“1、3、5”'
    : `写有的几项：${names.join('、')}，也可以写第几项，如“1、3、5”`

/** What differs between two rooms, as a sheet has it. */
export function listRoomChanges(
  before: RoomFields,
  after: RoomFields,
  standards: readonly string[],
): { column: string; before: string; after: string }[] {
  const write = (room: RoomFields, field: RoomColumn): string => {
    if (field === 'kind') return ROOM_KIND_LABELS[room.kind]
    return field === 'standards' ? namePlaces(room.standards, standards) : (room[field] ?? '')
  }
  return ROOM_COLUMNS.flatMap(({ field, name }) => {
    const [was, is] = [write(before, field), write(after, field)]
    return was === is ? [] : [{ column: name, before: was, after: is }]
  })
}
