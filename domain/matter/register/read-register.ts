import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import {
  proposalMovers,
  type StoredProposal,
  type StoredRating,
} from '#db/schema/matter/matter-private'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'

import { ratingOfMatter } from '../rating-of-matter.ts'
import { isNumbered, numberOfNumbered, ofRegister } from '../steps.ts'

const mainMatters = alias(matters, 'main_matter')

/** All proposals of a session as rows of its register, with their movers: for who keeps it. */
export async function readRegister(db: Queryable, sessionId: number): Promise<StoredProposal[]> {
  const given = ratingOfMatter(db)
  const [rows, movers, leaders, units, ratings] = await Promise.all([
    db
      .select({
        matterId: matters.id,
        number: numberOfNumbered,
        title: matters.title,
        state: matters.state,
        openedOn: matters.openedOn,
        closedOn: matters.closedOn,
        consent: matters.consent,
        isFiled: proposals.isFiled,
        category: proposals.category,
        occasion: proposals.occasion,
        moverKind: proposals.moverKind,
        isKey: proposals.isKey,
        mergedInto: sql<number | null>`${mainMatters.number}`,
      })
      .from(matters)
      .innerJoin(proposals, eq(proposals.matterId, matters.id))
      .leftJoin(mainMatters, eq(mainMatters.id, proposals.mergedInto))
      .where(and(ofRegister(sessionId), isNumbered))
      .orderBy(asc(matters.number)),
    db
      .select({ matterId: proposalMovers.matterId, name: proposalMovers.name })
      .from(proposalMovers)
      .innerJoin(matters, eq(matters.id, proposalMovers.matterId))
      .where(and(ofRegister(sessionId), isNumbered))
      .orderBy(asc(proposalMovers.matterId), asc(proposalMovers.position)),
    db
      .select({
        matterId: sponsors.matterId,
        leaderName: sponsors.leaderName,
        part: sponsors.part,
      })
      .from(sponsors)
      .innerJoin(matters, eq(matters.id, sponsors.matterId))
      .where(and(ofRegister(sessionId), isNumbered))
      .orderBy(asc(sponsors.id)),
    db
      .select({
        matterId: assignments.matterId,
        row: {
          unit: handlingUnits.name,
          part: assignments.part,
          assignedOn: assignments.assignedOn,
          dueOn: assignments.dueOn,
          answeredOn: assignments.answeredOn,
          resultClass: assignments.resultClass,
        },
      })
      .from(assignments)
      .innerJoin(matters, eq(matters.id, assignments.matterId))
      .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
      .where(and(ofRegister(sessionId), isNumbered))
      .orderBy(asc(assignments.id)),
    db
      .select({
        matterId: matters.id,
        rating: { overall: given.overall, attitude: given.attitude, result: given.result },
      })
      .from(matters)
      .innerJoinLateral(given, sql`true`)
      .where(and(ofRegister(sessionId), isNumbered)),
  ])
  const moversOf = Map.groupBy(movers, ({ matterId }) => matterId)
  const sponsorsOf = Map.groupBy(leaders, ({ matterId }) => matterId)
  const assignmentsOf = Map.groupBy(units, ({ matterId }) => matterId)
  const ratingOf = new Map(ratings.map(({ matterId, rating }) => [matterId, rating]))
  return rows.map(({ matterId, ...row }) => ({
    ...row,
    movers: (moversOf.get(matterId) ?? []).map(({ name }) => name),
    sponsors: (sponsorsOf.get(matterId) ?? []).map(({ leaderName, part }) => ({
      leaderName,
      part,
    })),
    assignments: (assignmentsOf.get(matterId) ?? []).map(({ row }) => row),
    ...ratedAs(ratingOf.get(matterId)),
  }))
}

const ratedAs = (rating: StoredRating | undefined) => (rating ? { rating } : {})
