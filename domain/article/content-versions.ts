// A content is kept for ever as it was written, so each says which version of the schema it is of. What reads
// it raises it to the newest first, one step a version; a stored row is never rewritten.

/** The version that is written now. What has no version is of the first. */
export const CONTENT_VERSION = 2

type StoredContent = Record<string, unknown>

/** What raises a content to each version from the one before. */
const UPGRADES: Readonly<Record<number, (content: StoredContent) => StoredContent>> = {
  2: (content) => ({ printPage: null, ...content }),
}

/**
 * Fields that came after the first version, with the value that says that there is none. The hash leaves them out
 * while they have it: what was approved before the field came keeps the hash that was approved.
 */
export const ADDED_FIELDS: Readonly<Record<string, unknown>> = { printPage: null }

/** Raises a stored content to the current version; what is no content is returned as it is. */
export function upgradeContent(stored: unknown): unknown {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return stored
  let content: StoredContent = { version: 1, ...stored }
  const first = content['version']
  if (!Number.isInteger(first) || Number(first) < 1) return stored
  for (let version = Number(first) + 1; version <= CONTENT_VERSION; version += 1) {
    content = { ...UPGRADES[version]?.(content), version }
  }
  return content
}
