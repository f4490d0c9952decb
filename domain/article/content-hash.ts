import { createHash } from 'node:crypto'

import { ADDED_FIELDS } from './content-versions.ts'
import type { Content } from './content.ts'

/**
 * SHA-256 (hex) of the canonical form of a content: JSON with keys in code point order, so that equal
 * content has equal hashes however it was put together. Its version is no part of it, nor is a later field
 * that is empty, so that the same content has one hash in every version.
 */
export function contentHash({ version: _version, ...content }: Content): string {
  const fields = Object.entries(content).filter(
    ([name, value]) => !(name in ADDED_FIELDS && value === ADDED_FIELDS[name]),
  )
  return createHash('sha256')
    .update(canonical(Object.fromEntries(fields)))
    .digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
