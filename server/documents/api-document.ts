import 'server-only'
import type { z } from 'zod'

import { encodeCursor } from '#lib/cursor'

import { rowId } from '../reader/arguments.ts'
import type { PublicDocument } from './answer-document.ts'

/** The schema of a query whose cursor is read. */
export const paged = <Query extends z.ZodObject>(schema: Query) =>
  schema.omit({ after: true }).extend({ before: rowId.nullable() })

export const latestOf = (articles: readonly { updatedAt: string }[]) =>
  latest(articles.map(({ updatedAt }) => updatedAt))

export function latest(instants: readonly string[]): Date | null {
  const changes = instants.map((instant) => Date.parse(instant))
  return changes.length > 0 ? new Date(Math.max(...changes)) : null
}

export function pageOf(items: readonly object[], hasMore = false) {
  const last = items.at(-1)
  const seen = last && 'id' in last && typeof last.id === 'number' ? [last.id] : null
  return { items, next: hasMore && seen ? encodeCursor(seen) : null }
}

export function documentOf(value: object, changedAt: Date | null): PublicDocument {
  return {
    body: JSON.stringify(value),
    contentType: 'application/json; charset=utf-8',
    changedAt,
  }
}
