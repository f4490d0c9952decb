import { isIsoDay } from './dates.ts'
import { isPlainText } from './plain-text.ts'

/** Where a keyset page ends: the values of its sort columns, newest last seen. */
export type Cursor = readonly (string | number)[]

/** Opaque, URL-safe text for a cursor. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/
const isWithin = (part: unknown, from: number, to: number): boolean =>
  typeof part === 'number' && Number.isInteger(part) && part >= from && part <= to

/** What a part of a cursor may be: values that its column takes, so that a made-up one is no failed query. */
const PARTS = {
  id: (part: unknown) => isWithin(part, 1, Number.MAX_SAFE_INTEGER),
  integer: (part: unknown) => isWithin(part, -(2 ** 31), 2 ** 31 - 1),
  /** Milliseconds as a Date counts them; the years 1 to 9999. */
  moment: (part: unknown) =>
    isWithin(part, Date.parse('0001-01-01T00:00Z'), Date.parse('9999-12-31T00:00Z')),
  microseconds: (part: unknown) => isWithin(part, 0, Number.MAX_SAFE_INTEGER),
  text: (part: unknown) => typeof part === 'string' && isPlainText(part),
  day: (part: unknown) => typeof part === 'string' && isIsoDay(part),
  uuid: (part: unknown) => typeof part === 'string' && UUID.test(part),
}
export type CursorPart = keyof typeof PARTS

export type PartValue<Part extends CursorPart> = Part extends 'text' | 'day' | 'uuid'
  ? string
  : number
type CursorOf<Parts extends readonly CursorPart[]> = {
  -readonly [Index in keyof Parts]: PartValue<Parts[Index]>
}

/** The cursor behind `text`, or null when it is not one of ours with these parts. */
export function parseCursor<const Parts extends readonly CursorPart[]>(
  text: string | undefined,
  parts: Parts,
): CursorOf<Parts> | null {
  if (!text || text.length > 200) return null
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  const isOurs = (values: unknown): values is CursorOf<Parts> =>
    Array.isArray(values) &&
    values.length === parts.length &&
    parts.every((part, index) => PARTS[part](values[index]))
  return isOurs(value) ? value : null
}
