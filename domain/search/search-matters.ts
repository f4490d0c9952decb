import { and, desc, eq, inArray, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions as divisionRows } from '#db/schema/divisions'
import { matters, proposals } from '#db/schema/matter/matters'

import type { Division } from '../division/division.ts'
import { isCard } from '../matter/shown-sessions.ts'
import { CARD_NAME, yearOfCard } from '../matter/shown-scope.ts'
import { leadUnit, nextDueOn, resultOfMatter } from '../matter/steps.ts'
import { askMatters } from './ask-matters.ts'
import type { Capped } from './count-matches.ts'
import { markText } from './mark-text.ts'
import { COUNT_LIMIT, countFound, isNamed, isWhereAsked, NONE } from './matter-conditions.ts'
import type { ParsedQuery } from './parse-query.ts'
import type { SearchFilter } from './search-plan.ts'

// Cards of proposals are few beside articles, and may be hidden at any time: they are looked through as they are,
// and nothing of them is kept for search.

export interface MatterSearch {
  query: ParsedQuery
  divisions: readonly Division[]
  filter?: SearchFilter
}

export interface MatterPage extends MatterSearch {
  after?: string | undefined
  limit: number
}

/** The cards that answer a question, the last registered first, and how many do. */
export async function searchMatters(db: Queryable, page: MatterPage) {
  const found = await listFoundMatters(db, page)
  // A first page that is the last one is counted already.
  const isAll = page.after === undefined && found.next === null
  const count = isAll ? { count: found.rows.length, over: false } : await countMatters(db, page)
  return { count, ...found }
}

/** The same without how many there are. */
export async function listFoundMatters(db: Queryable, { after, limit, ...question }: MatterPage) {
  const asked = ask(question)
  if (!asked) return { rows: [], next: null }
  const latest = keyset({ columns: [['id', matters.id]], direction: 'descending', size: limit })
  const rows = await db
    .select({
      ...CARD_NAME,
      state: matters.state,
      isKey: proposals.isKey,
      category: proposals.category,
      resultClass: resultOfMatter,
      dueOn: nextDueOn,
      leadUnit,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisionRows, eq(divisionRows.code, committeeTerms.divisionCode))
    .where(and(asked.found, latest.after(after)))
    .orderBy(...latest.orderBy)
    .limit(latest.limit)
  const page = latest.pageOf(rows, ({ matterId }) => [matterId])
  return {
    rows: page.rows.map(({ title, ...row }) => ({ ...row, title: markText(title, asked.words) })),
    next: page.next,
  }
}

export type FoundMatter = Awaited<ReturnType<typeof listFoundMatters>>['rows'][number]

/** How many cards answer a question. */
export async function countMatters(db: Queryable, question: MatterSearch): Promise<Capped> {
  const asked = ask(question)
  if (!asked) return NONE
  const some = db
    .select({ one: sql<number>`1`.as('one') })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(asked.found)
    .limit(COUNT_LIMIT)
    .as('some')
  return countFound(db, some)
}

/** The newest titles of cards, for what knows the portal's words. */
export async function listMatterTitles(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .select({ title: matters.title })
    .from(matters)
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(isCard)
    .orderBy(desc(matters.id))
    .limit(limit)
  return rows.map(({ title }) => title)
}

/** Null where nothing is asked of cards, or a filter leaves none. */
function ask({ query, divisions, filter = {} }: MatterSearch) {
  const { type, year, month } = filter
  const asked = askMatters(query, divisions[0]?.code ?? null)
  // A card counts to a year, to no month.
  if (!asked || month !== undefined || (type !== undefined && type !== 'proposal')) return null
  const { numbers, words } = asked
  const found = and(
    isCard,
    ...isWhereAsked(filter, committeeTerms.divisionCode),
    year === undefined ? undefined : eq(yearOfCard, year),
    numbers.length > 0 ? inArray(matters.number, numbers) : undefined,
    ...words.map((word) =>
      or(standsOnCard(word), isNamed(word, divisions, committeeTerms.divisionCode)),
    ),
    ...asked.without.map((word) => not(standsOnCard(word) ?? sql`false`)),
  )
  return found ? { found, words } : null
}

/** Movers only as their card has them. */
const standsOnCard = (word: string): SQL | undefined =>
  contains(word, matters.title, proposals.category, sql`coalesce(${proposals.shownMovers}, '')`)
