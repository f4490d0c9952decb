import type { ChangeRow } from '#domain/list-changes'
import type { DivisionRow } from '#domain/division/list-divisions'
import { isIsoDay, wordDay, wordInstant, wordMoment } from '#lib/dates'
import {
  CHANGE_DEED_WORDS,
  CHANGE_FIELD_WORDS,
  ROLE_WORDS,
  CADENCE_WORDS,
  SWITCH_WORDS,
  TOPIC_KIND_WORDS,
  WORD_KIND_WORDS,
} from '#lib/words'

export interface ChangeLine {
  id: number
  when: string
  /** The instant, as machines read it. */
  at: string
  who: string
  deed: string
  /** What it was called then. */
  name: string
  fields: { word: string; from: string | null; to: string | null }[]
}

type Divisions = readonly Pick<DivisionRow, 'code' | 'name'>[]

/** The history of a subject in words: who, what, and each field before and after. */
export function changeLines(
  rows: readonly ChangeRow[],
  divisions: Divisions,
  now: Date,
): ChangeLine[] {
  return rows.map((row) => ({
    id: row.id,
    when: wordMoment(row.at, now),
    at: row.at.toISOString(),
    who: row.who,
    deed: CHANGE_DEED_WORDS[row.deed],
    name: row.name,
    fields: changedFields(row, divisions),
  }))
}

function changedFields(
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  divisions: Divisions,
) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.flatMap((name) => {
    const from = before && wordValue(name, before[name], divisions)
    const to = after && wordValue(name, after[name], divisions)
    // A field that is empty on the only side there is says nothing.
    if (!from && !to) return []
    return [{ word: wordField(name), from, to }]
  })
}

const FIELDS: Readonly<Record<string, string>> = CHANGE_FIELD_WORDS
const wordField = (name: string) => FIELDS[name] ?? name

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_WORDS,
  kind: { ...TOPIC_KIND_WORDS, ...WORD_KIND_WORDS },
  cadence: CADENCE_WORDS,
  honoursPage: SWITCH_WORDS,
}
const PLACES = ['divisionCode', 'scope']

/** A value in the words of its field; '' for nothing. */
function wordValue(name: string, value: unknown, divisions: Divisions): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string') return JSON.stringify(value)
  if (PLACES.includes(name)) return divisions.find(({ code }) => code === value)?.name ?? value
  if (name === 'expiresAt') return wordInstant(new Date(value))
  if (isIsoDay(value)) return wordDay(value)
  return WORDS[name]?.[value] ?? value
}
