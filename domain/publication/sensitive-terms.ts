import { and, asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { bypasses } from '#db/schema/bypasses'
import { watchedTerms } from '#db/schema/watched-terms'

import { listWatchedTerms } from '../watched-term/list-watched-terms.ts'
import {
  findSensitiveTerms,
  type ReadersText,
  type TermBypass,
} from '../copydesk/checks/watched-terms.ts'

export interface SensitiveTerms {
  /** What keeps the text from an approval: nobody replaced it or let it through. */
  open: string[]
  /** What is in the text because somebody let it through. */
  bypassed: TermBypass[]
}

/** The sensitive terms that are in an edition. */
export async function findSensitive(
  db: Queryable,
  { editionId, ...text }: ReadersText & { editionId: number },
): Promise<SensitiveTerms> {
  const terms = findSensitiveTerms(text, await listWatchedTerms(db))
  if (terms.length === 0) return { open: [], bypassed: [] }
  const passed = await db
    .select({
      term: bypasses.term,
      reason: bypasses.reason,
      name: accounts.displayName,
      at: bypasses.createdAt,
    })
    .from(bypasses)
    .innerJoin(accounts, eq(accounts.id, bypasses.accountId))
    .where(and(eq(bypasses.editionId, editionId), isStanding))
    .orderBy(asc(bypasses.id))
  return {
    open: terms.filter((term) => !passed.some((bypass) => bypass.term === term)),
    bypassed: passed.filter(({ term }) => terms.includes(term)),
  }
}

/** Whether a term was let through as the list has it now: an entry that came later is asked about again. */
export const isStanding = sql<boolean>`exists (
  select 1 from ${watchedTerms}
  where ${watchedTerms.term} = ${bypasses.term} and ${watchedTerms.listedAt} = ${bypasses.listedAt})`

/** Why a text with these terms is not approved yet and what to do. */
export const whyHeld = (terms: readonly string[]): string =>
  `敏感词${quoteTerms(terms)}还在稿件里，没有人放行。改掉它，或者在“检查”里写明理由放行，再通过`

/** “甲”“乙” */
export const quoteTerms = (terms: readonly string[]) => terms.map((term) => `“${term}”`).join('')
