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
    .update(JSON.stringify(inOrder(Object.fromEntries(fields))))
    .digest('hex')
}

/** The same value with its keys in order; none of them is a number, which would come first whatever the order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  const parts = value as Record<string, unknown>
  const ordered: Record<string, unknown> = {}
  for (const key of Object.keys(parts).sort()) ordered[key] = inOrder(parts[key])
  return ordered
}
