import { eq } from 'drizzle-orm'

import { transitions } from '#db/schema/transitions'
import { revisions } from '#db/schema/revisions'
import { type Move } from '#db/states'
import { racesDatabase } from '#db/testing/test-database'

import { parseContent } from '../../article/parse-content.ts'

export const db = racesDatabase()

export const movesOf = async (editionId: number): Promise<Move[]> => {
  const rows = await db
    .select({ move: transitions.move })
    .from(transitions)
    .where(eq(transitions.editionId, editionId))
    .orderBy(transitions.id)
  return rows.map(({ move }) => move)
}

/** The headlines of an edition's revisions, oldest first. */
export const headlinesOf = async (editionId: number): Promise<string[]> => {
  const rows = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(revisions.number)
  return rows.map(({ content }) => parseContent(content).headline)
}

export const codesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  new Set(
    outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code ?? 'fault'] : [],
    ),
  )
export const wonBy = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length
