import { fieldsOf, type FormFields } from '#lib/form-fields'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'

export type RecordValues = Readonly<Record<string, string | number>>

export interface RecordField {
  name: keyof typeof CHANGE_FIELD_LABELS
  hint?: string
  /** A line of text by default; of boxes the ticked ones are kept as one text, with 、 between them. */
  kind?: 'line' | 'area' | 'day' | 'number' | 'choice' | 'boxes'
  longest?: number
  /** The unit of a number, and its bounds. */
  unit?: string
  bounds?: { from: number; to: number }
  choices?: readonly (readonly [value: string, word: string])[]
}

export interface FieldGroup {
  label?: string
  fields: readonly RecordField[]
}

/** The values of a form: what is empty in the record is an empty line in it. */
export function formValues(record: Readonly<Record<string, string | number | null>>): RecordValues {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value ?? '']))
}

/** What the form asks for: what it began with, and what is in it. Its command parses both. */
interface RecordRequest {
  seen: RecordValues
  values: RecordValues
}

/** A field that began as a number is one. */
export function recordRequest(began: unknown, sent: unknown): RecordRequest {
  const seen = isRecord(began) ? (began as RecordValues) : {}
  const fields = sent instanceof FormData ? fieldsOf(sent) : isRecord(sent) ? sent : {}
  const values = Object.entries(seen).map(([name, before]) => {
    const typed = asText(fields[name])
    if (typed === undefined) return [name, before]
    return [name, typeof before === 'number' && typed.trim() !== '' ? Number(typed) : typed]
  })
  return { seen, values: Object.fromEntries(values) as RecordValues }
}

/** Whether the fields hold something else than they began with. */
export const isTyped = (seen: RecordValues, fields: FormFields): boolean =>
  Object.entries(fields).some(
    ([name, typed]) => name in seen && String(seen[name]) !== asText(typed),
  )

/** What a field holds; undefined where it was not sent. */
export function asText(typed: unknown): string | undefined {
  if (Array.isArray(typed)) return typed.filter(Boolean).join('、')
  return typeof typed === 'string' ? typed : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
