import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { promises } from '#db/schema/matter/promises'

import { listPromisingUnits, listSources } from './list-sources.ts'
import { readPromises } from './read-promises.ts'

/** The sentences about a matter that look like promises and are none yet, with the units that may keep them. */
export async function listProposed(db: Queryable, matterId: number) {
  const [sources, units, known] = await Promise.all([
    listSources(db, matterId),
    listPromisingUnits(db, matterId),
    db.select({ words: promises.words }).from(promises).where(eq(promises.matterId, matterId)),
  ])
  const isKnown = (words: string) => known.some((one) => one.words === words)
  return {
    units,
    proposed: sources.flatMap(({ text, writtenOn, ...source }) =>
      readPromises(text, writtenOn)
        .filter(({ words }) => !isKnown(words))
        .map((found) => ({ ...source, ...found })),
    ),
  }
}
