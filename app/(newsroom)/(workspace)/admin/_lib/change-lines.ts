import type { ChangeRow } from '#domain/audit/list-changes'
import type { Division } from '#domain/division/division'
import { ROOM_KIND_LABELS } from '#lib/consultation-labels'
import { isIsoDay, formatDay, formatInstant, formatMoment } from '#lib/dates'
import {
  RESPONSIBLE_EDITOR_LABELS,
  ROLE_LABELS,
  CADENCE_LABELS,
  SWITCH_LABELS,
  TOPIC_KIND_LABELS,
  WATCHED_TERM_KIND_LABELS,
} from '#lib/labels'
import { CHANGE_KIND_LABELS, CHANGE_FIELD_LABELS } from '#lib/change-labels'
import { LIMIT_UNIT_LABELS, UNIT_SIDE_LABELS } from '#lib/matter-labels'

export interface ChangeLine {
  id: number
  when: string
  /** The instant, as machines read it. */
  at: string
  who: string
  /** Who confirmed it, where it took two; null elsewhere. */
  second: string | null
  kind: string
  /** What it was called then. */
  name: string
  fields: { label: string; from: string | null; to: string | null }[]
}

type Divisions = readonly Pick<Division, 'code' | 'name'>[]

/** The history of a subject in words: who, what, and each field before and after. */
export function changeLines(
  rows: readonly ChangeRow[],
  divisions: Divisions,
  now: Date,
): ChangeLine[] {
  return rows.map((row) => ({
    id: row.id,
    when: formatMoment(row.at, now),
    at: row.at.toISOString(),
    who: row.who,
    second: formatSecond(row),
    kind: CHANGE_KIND_LABELS[row.kind],
    name: row.name,
    fields: changedFields(row, divisions),
  }))
}

const formatSecond = ({ countersignId, confirmedBy }: ChangeRow): string | null =>
  countersignId === null ? null : (confirmedBy ?? '负责机器的人')

function changedFields(
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  divisions: Divisions,
) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.flatMap((name) => {
    const from = before && formatValue(name, before[name], divisions)
    const to = after && formatValue(name, after[name], divisions)
    // A field that is empty on the only side there is says nothing.
    if (!from && !to) return []
    return [{ label: formatField(name), from, to }]
  })
}

const FIELDS: Readonly<Record<string, string>> = CHANGE_FIELD_LABELS
const formatField = (name: string) => FIELDS[name] ?? name

const VALUE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_LABELS,
  kind: { ...ROOM_KIND_LABELS, ...TOPIC_KIND_LABELS, ...WATCHED_TERM_KIND_LABELS },
  cadence: CADENCE_LABELS,
  honoursPage: SWITCH_LABELS,
  responsibleEditor: RESPONSIBLE_EDITOR_LABELS,
  requireSecondFactor: SWITCH_LABELS,
  unitOfLimit: LIMIT_UNIT_LABELS,
  side: UNIT_SIDE_LABELS,
}
const PLACES = ['divisionCode', 'scope']

/** A value in the words of its field; '' for nothing. */
function formatValue(name: string, value: unknown, divisions: Divisions): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.join('、')
  if (typeof value !== 'string') return JSON.stringify(value)
  if (PLACES.includes(name)) return divisions.find(({ code }) => code === value)?.name ?? value
  if (name === 'expiresAt') return formatInstant(new Date(value))
  if (isIsoDay(value)) return formatDay(value)
  return VALUE_LABELS[name]?.[value] ?? value
}
