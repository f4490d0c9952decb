// The cards of proposals that readers have: of a published session, consented to, and not hidden. Nothing here reads
// who moved what; the names on a card are those that were written onto it when it became public.

import { and, asc, count, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { countWhere } from '#db/count-where'
import { keyset } from '#db/keyset'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { listEarlierAnswers, listRedoneDays } from './list-shown-answers.ts'
import { listMatterProofs } from './list-proofs.ts'
import { findShownSession, isCard, isShownSession } from './shown-sessions.ts'
import {
  daysOverdue,
  isTaken,
  isToBePublished,
  leadUnit,
  matchesFilter,
  nextDueOn,
  numberOfNumbered,
  resultOfMatter,
  sponsorsOfMatter,
  type ProposalFilter,
} from './steps.ts'

const BY_NUMBER = keyset({
  columns: [['integer', matters.number]],
  direction: 'ascending',
  size: 25,
})

const NONE = { all: 0, shown: 0, unfiled: 0, unpublished: 0 }

interface ListQuery {
  sessionId: number
  filter: ProposalFilter
  today: IsoDay
  after?: string | undefined
}

/**
 * The cards that a filter leaves, by number. `counted` is how many proposals the filter leaves of all that were
 * received, as the figures have it; of those that are not shown, `unshown` says why.
 */
export async function listShownProposals(db: Queryable, input: ListQuery) {
  const { after } = input
  const matching = and(matchesFilter(db, input), isShownSession)
  const [found, [counted]] = await Promise.all([
    db
      .select({
        number: numberOfNumbered,
        title: matters.title,
        state: matters.state,
        category: proposals.category,
        moverKind: proposals.moverKind,
        isKey: proposals.isKey,
        resultClass: resultOfMatter,
        dueOn: nextDueOn,
        leadUnit,
        sponsors: sponsorsOfMatter,
      })
      .from(matters)
      .innerJoin(proposals, eq(proposals.matterId, matters.id))
      .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
      .where(and(matching, isCard, BY_NUMBER.after(after)))
      .orderBy(...BY_NUMBER.orderBy)
      .limit(BY_NUMBER.limit),
    db
      .select({
        all: count(),
        shown: countWhere(isCard),
        unfiled: countWhere(eq(proposals.isFiled, false)),
        unpublished: countWhere(isToBePublished),
      })
      .from(matters)
      .innerJoin(proposals, eq(proposals.matterId, matters.id))
      .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
      .where(matching),
  ])
  const page = BY_NUMBER.pageOf(found, ({ number }) => [number])
  const { all, shown, unfiled, unpublished } = counted ?? NONE
  const withheld = all - shown - unfiled - unpublished
  return { ...page, counted: all, shown, unshown: { unfiled, unpublished, withheld } }
}

const mainMatters = alias(matters, 'main_matter')

interface CardQuery {
  divisionCode: string
  /** 届 and 次. */
  term: number
  session: number
  number: number
  today: IsoDay
}

/** A card with its units, sponsors and proofs; null for one that readers do not have, whether it exists or not. */
export async function findShownProposal(db: Queryable, query: CardQuery) {
  const { divisionCode, term, session: sessionNumber, number, today } = query
  const session = await findShownSession(db, { divisionCode, term, number: sessionNumber })
  if (!session) return null
  const [row] = await db
    .select({
      matterId: matters.id,
      number: numberOfNumbered,
      title: matters.title,
      state: matters.state,
      openedOn: matters.openedOn,
      closedOn: matters.closedOn,
      category: proposals.category,
      occasion: proposals.occasion,
      moverKind: proposals.moverKind,
      isKey: proposals.isKey,
      isFiled: proposals.isFiled,
      movers: proposals.shownMovers,
      resultClass: resultOfMatter,
      dueOn: nextDueOn,
      /** The number of the card that it was merged into, where readers have that one. */
      mergedInto: sql<number | null>`case when ${mainMatters.publicity} = 'card'
        and ${mainMatters.undoneAt} is null then ${mainMatters.number} end`,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .leftJoin(mainMatters, eq(mainMatters.id, proposals.mergedInto))
    .where(and(isCard, eq(matters.sessionId, session.sessionId), eq(matters.number, number)))
  if (!row) return null
  const { matterId, ...card } = row
  const [units, leaders, articles, earlierAnswers, redoneOn] = await Promise.all([
    listAssignments(db, { matterId, today }),
    db
      .select({ leaderName: sponsors.leaderName, part: sponsors.part })
      .from(sponsors)
      .where(eq(sponsors.matterId, matterId))
      .orderBy(asc(sponsors.part), asc(sponsors.id)),
    listMatterProofs(db, matterId),
    listEarlierAnswers(db, matterId),
    listRedoneDays(db, matterId),
  ])
  const handled = { assignments: units, earlierAnswers, redoneOn }
  return { ...card, ...handled, session, sponsors: leaders, proofs: articles }
}

export type ShownProposal = NonNullable<Awaited<ReturnType<typeof findShownProposal>>>

/** More than a file of addresses may have, with its sessions. */
const MAX_ADDRESSES = 45_000

/** The address of every card of the site, the newest first, for what lists all pages. */
export async function listCardAddresses(db: Queryable) {
  return db
    .select({
      slug: divisions.slug,
      term: committeeTerms.number,
      session: committeeSessions.number,
      number: numberOfNumbered,
      publishedAt: committeeSessions.publishedAt,
    })
    .from(matters)
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(isCard)
    .orderBy(desc(matters.id))
    .limit(MAX_ADDRESSES)
}

/** What the units of a matter have to do, the lead first. */
async function listAssignments(
  db: Queryable,
  { matterId, today }: { matterId: number; today: IsoDay },
) {
  return db
    .select({
      unitId: handlingUnits.id,
      unit: handlingUnits.name,
      part: assignments.part,
      assignedOn: assignments.assignedOn,
      dueOn: assignments.dueOn,
      answeredOn: assignments.answeredOn,
      resultClass: assignments.resultClass,
      /** Days past the deadline while nothing was answered; null otherwise. */
      daysOverdue: daysOverdue(today),
    })
    .from(assignments)
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(eq(assignments.matterId, matterId), isTaken))
    .orderBy(asc(assignments.part), asc(assignments.id))
}
