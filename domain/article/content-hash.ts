import { createHash } from 'node:crypto'

import type { Content } from './content.ts'

/**
 * SHA-256 (hex) of the canonical form of a content: JSON with keys in code point order, so that equal
 * content has equal hashes however it was put together.
 */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
