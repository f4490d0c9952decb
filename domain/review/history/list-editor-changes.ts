import { inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { revisions } from '#db/schema/revisions'
import { mapInTurns } from '#lib/process/in-turns'

import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import type { HistoryRow } from './history-row.ts'

/** What was handed in, and what editors have made of it. */
export interface EditorChanges {
  submitted: Content
  edited: Content
}

/**
 * For each edition whose latest submission differs from what editors last approved, both texts.
 * `histories` are whole and in order, as `listHistory` returns them.
 */
export async function listEditorChanges(
  db: Queryable,
  histories: ReadonlyMap<number, readonly HistoryRow[]>,
): Promise<Map<number, EditorChanges>> {
  const pairs = [...histories].flatMap(([editionId, history]) => {
    const pair = findPair(history)
    return pair ? [{ editionId, ...pair }] : []
  })
  const texts = await loadContents(
    db,
    pairs.flatMap(({ submittedId, editedId }) => [submittedId, editedId]),
  )
  const changes = new Map<number, EditorChanges>()
  for (const { editionId, submittedId, editedId } of pairs) {
    const submitted = texts.get(submittedId)
    const edited = texts.get(editedId)
    if (submitted && edited) changes.set(editionId, { submitted, edited })
  }
  return changes
}

/** The revision last handed in and the one editors left, when they are two. */
function findPair(history: readonly HistoryRow[]) {
  const index = history.findLastIndex(({ move }) => move === 'submit')
  const submittedId = history[index]?.revisionId ?? null
  const editedId = history.slice(index + 1).findLast((row) => row.revisionId !== null)?.revisionId
  if (submittedId === null || editedId == null || submittedId === editedId) return null
  return { submittedId, editedId }
}

async function loadContents(db: Queryable, ids: readonly number[]): Promise<Map<number, Content>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: revisions.id, content: revisions.content })
    .from(revisions)
    .where(inArray(revisions.id, [...new Set(ids)]))
  return new Map(await mapInTurns(rows, ({ id, content }) => [id, parseContent(content)] as const))
}
