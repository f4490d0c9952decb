import { inArray, notInArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { placeFigures } from '#db/schema/figures'
import { reads } from '#db/schema/reads'
import { transitions } from '#db/schema/transitions'
import { IN_REVIEW_STATES } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { articleDivision } from './counted.ts'
import type { Period } from './period.ts'
import { requireDivision } from './require-division.ts'
import { within } from './spans.ts'
import { during } from './window.ts'

export interface Figures {
  submitted: number
  used: number
  characters: number
  pictures: number
  /** Readings in the period of what is live, whenever it was published. */
  readings: number
  /**
   * Half of the decisions of the period came within this many milliseconds of the submission they
   * decide; a decision is a return, a spike, a forced publication or the last level's approval. Null
   * without any.
   */
  decidedWithin: number | null
  /** New articles that were sent back at least once in the period, and how many of them are used by now. */
  returned: number
  returnedThenUsed: number
}

const { span, divisionCode, submitted, used, characters, pictures } = placeFigures

/** The figures of a place in a period, as far as the actor oversees it; refused when they do not at all. */
export async function getFigures(
  db: Queryable,
  input: { actor: Actor; divisionCode: string; period: Pick<Period, 'from' | 'until'> },
): Promise<Figures> {
  const { period } = input
  const codes = requireDivision(input.actor, input.divisionCode)
  const newHere = sql`${editions.kind} = 'new' and ${inScope(articleDivision, codes)}`
  const [row] = await db.execute<Figures & Record<string, unknown>>(sql`
    with sums as (
      select coalesce(sum(${submitted}), 0)::int as submitted, coalesce(sum(${used}), 0)::int as used,
        coalesce(sum(${characters}), 0)::int as characters, coalesce(sum(${pictures}), 0)::int as pictures
      from ${placeFigures} where ${within(span, period)} and ${inScope(divisionCode, codes)}
    ),
    decided as (
      select ${transitions.createdAt} - (
          select max(came.created_at) from ${transitions} as came
          where came.edition_id = ${transitions.editionId} and came.move = 'submit'
            and came.id < ${transitions.id}) as took
      from ${transitions} join ${editions} on ${editions.id} = ${transitions.editionId}
      join ${articles} on ${articles.id} = ${editions.articleId}
      where ${transitions.move} in ('approve', 'return', 'spike', 'force')
        and ${during(transitions.createdAt, period)} and ${newHere}
        and ${inArray(transitions.fromState, IN_REVIEW_STATES)}
        and ${notInArray(transitions.toState, [...IN_REVIEW_STATES])}
    ),
    sent_back as (
      select distinct ${editions.id}, ${articles.state} = 'live' as used
      from ${transitions} join ${editions} on ${editions.id} = ${transitions.editionId}
      join ${articles} on ${articles.id} = ${editions.articleId}
      where ${transitions.move} = 'return' and ${during(transitions.createdAt, period)} and ${newHere}
    )
    select sums.*,
      (select coalesce(sum(${reads.count}), 0)::int from ${reads}
        join ${articles} on ${articles.id} = ${reads.articleId} and ${articles.state} = 'live'
        where ${reads.day} >= ${period.from} and ${reads.day} < ${period.until}
          and ${inScope(articles.divisionCode, codes)}) as readings,
      (select (percentile_cont(0.5) within group (order by extract(epoch from took)) * 1000)::float8
        from decided) as "decidedWithin",
      (select count(*)::int from sent_back) as returned,
      (select count(*)::int from sent_back where used) as "returnedThenUsed"
    from sums`)
  if (!row) throw new Error('The figures were not counted')
  return row
}
