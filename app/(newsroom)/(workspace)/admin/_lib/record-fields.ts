import { CHANGE_FIELD_WORDS } from '#lib/words'

export type RecordValues = Readonly<Record<string, string | number>>

export interface RecordField {
  name: keyof typeof CHANGE_FIELD_WORDS
  hint?: string
  /** A line of text unless said. */
  kind?: 'line' | 'area' | 'day' | 'number' | 'choice'
  longest?: number
  /** What stands behind a number, and how far it goes. */
  unit?: string
  bounds?: { from: number; to: number }
  choices?: readonly (readonly [value: string, word: string])[]
}

export interface FieldGroup {
  word?: string
  fields: readonly RecordField[]
}

/** The values of a form: what is empty in the record is an empty line in it. */
export function formValues(record: Readonly<Record<string, string | number | null>>): RecordValues {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? '']))
}

/** What the form sends: what it began with, and what stands in it. Its command parses both. */
export interface RecordRequest {
  seen: RecordValues
  values: RecordValues
}
