import type { Queryable } from '#db/client'

import type { Actor } from '../../account/actor.ts'
import { listPublished, type PublishedFilter } from '../../publication/list-published.ts'
import { getSignOffSheet, type SignOffSheet } from './get-sign-off-sheet.ts'

/** The sheets of what readers see, newest first; as many a page as the list of published articles has. */
export async function listSignOffSheets(
  db: Queryable,
  input: Pick<PublishedFilter, 'divisionCode' | 'month'> & {
    actor: Actor
    now: Date
    after?: string | undefined
  },
): Promise<{ sheets: SignOffSheet[]; next: string | null }> {
  const { actor, now, divisionCode, month, after } = input
  const { rows, next } = await listPublished(db, {
    actor,
    state: 'live',
    divisionCode,
    month,
    after,
  })
  const sheets: SignOffSheet[] = []
  // One after another: a page of them must not take all connections.
  for (const { editionId } of rows) {
    sheets.push(await getSignOffSheet(db, { actor, editionId, now }))
  }
  return { sheets, next }
}
