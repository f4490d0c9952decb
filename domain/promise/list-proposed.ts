import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { promises } from '#db/schema/matter/promises'

import { listPromisingUnits, listSources } from './list-sources.ts'
import { readPromises, type ReadPromise } from './read-promises.ts'
import { saysTheSame } from './says-the-same.ts'

/** The sentences about a matter that look like promises and are none yet, with the units that may keep them. */
export async function listProposed(db: Queryable, matterId: number) {
  const [sources, units, known] = await Promise.all([
    listSources(db, matterId),
    listPromisingUnits(db, matterId),
    db
      .select({ words: promises.words, dueOn: promises.dueOn, unitId: promises.unitId })
      .from(promises)
      .where(eq(promises.matterId, matterId)),
  ])
  const isKnown = ({ words, dueOn }: ReadPromise, unitId: number | null) =>
    known.some(
      (one) =>
        one.words === words ||
        (one.dueOn === dueOn &&
          (unitId === null || one.unitId === unitId) &&
          saysTheSame(words, one.words)),
    )
  return {
    units,
    proposed: sources.flatMap(({ text, writtenOn, ...source }) =>
      readPromises(text, writtenOn)
        .filter((found) => !isKnown(found, source.unitId))
        .map((found) => ({ ...source, ...found })),
    ),
  }
}
