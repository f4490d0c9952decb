import { isPlainText } from './plain-text.ts'

/** Where a keyset page ends: the values of its sort columns, newest last seen. */
export type Cursor = readonly (string | number)[]

/** Opaque, URL-safe text for a cursor. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** The cursor behind `text`, or null when it is not one of ours with `length` parts. */
export function parseCursor(text: string | undefined, length: number): Cursor | null {
  if (!text || text.length > 200) return null
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return null
  }
  const parts: unknown[] = Array.isArray(value) ? value : []
  return parts.length === length && parts.every(isPart) ? parts : null
}

const isPart = (part: unknown): part is string | number =>
  (typeof part === 'string' && isPlainText(part)) || typeof part === 'number'
