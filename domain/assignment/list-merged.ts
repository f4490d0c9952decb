import { and, asc, eq, isNull, sql, type Column } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

const MAX_MERGED = 50

const wordsOf = (words: Column) => sql<string>`coalesce(${words}, '')`

/** What was merged into a matter, each in its own words: its units answer all of them in one. */
export function listMerged(db: Queryable, matterId: number) {
  return db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      movers: sql<string[]>`array(select ${proposalMovers.name} from ${proposalMovers}
        where ${proposalMovers.matterId} = ${matters.id} and ${proposalMovers.disagreedAt} is null
        order by ${proposalMovers.position})`,
      situation: wordsOf(proposalTexts.situation),
      analysis: wordsOf(proposalTexts.analysis),
      advice: wordsOf(proposalTexts.advice),
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .leftJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .where(and(eq(proposals.mergedInto, matterId), isNull(matters.undoneAt)))
    .orderBy(asc(matters.number), asc(matters.id))
    .limit(MAX_MERGED)
}

export type MergedMatter = Awaited<ReturnType<typeof listMerged>>[number]

/** 第 19 号、第 20 号: of all that one answer is for. */
export const numbersOf = (
  main: Pick<MergedMatter, 'number'> & { merged: readonly Pick<MergedMatter, 'number'>[] },
): string =>
  [main, ...main.merged]
    .flatMap(({ number }) => (number === null ? [] : `第 ${number} 号`))
    .join('、')
