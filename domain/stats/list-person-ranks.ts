import { sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { personFigures } from '#db/schema/figures'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'
import { requireDivision } from './require-division.ts'
import { accountsOfNames } from './shares.ts'
import { within } from './spans.ts'

/** A person among those who write, with shares of articles (see shares.ts); not rounded. */
export interface PersonRank {
  rank: number
  name: string
  accountId: number | null
  divisionCode: string
  divisionName: string
  submitted: number
  used: number
  /** Articles used that bear the name, for the words or the pictures, or were handed in without one; whole. */
  articleCount: number
  characters: number
  pictures: number
  usedBefore: number
}

interface Asked {
  period: Pick<Period, 'from' | 'until'>
  compared: Pick<Period, 'from' | 'until'>
}

/** The people of a place by their share of articles used, most first, as far as the actor oversees it. */
export async function listPersonRanks(
  db: Queryable,
  input: Asked & { actor: Actor; divisionCode: string },
): Promise<PersonRank[]> {
  return selectPersonRanks(db, requireDivision(input.actor, input.divisionCode), input)
}

/** The same of whole divisions, for those whom the question of who may see does not arise. */
export async function selectPersonRanks(
  db: Queryable,
  codes: readonly string[],
  { period, compared }: Asked,
): Promise<PersonRank[]> {
  const rows = await db.execute<Omit<PersonRank, 'rank'> & Record<string, unknown>>(sql`
    with sums as (${sumsOfNames(codes, period)}),
    earlier as (${sumsOfNames(codes, compared)}),
    counted as (
      select code, name, author_id, submitter_id, submitted, used, articles, characters, pictures, 0 as before from sums
      union all
      select code, name, author_id, submitter_id, 0, 0, 0, 0, 0, used from earlier
    ), ${accountsOfNames('counted')},
    people as (
      select account_id, coalesce(${accounts.displayName}, shown_name) as name,
        coalesce(${accounts.divisionCode}, code) as code,
        sum(submitted)::float8 as submitted, sum(used)::float8 as used, sum(articles)::int as "articleCount",
        sum(before)::float8 as "usedBefore", sum(characters)::float8 as characters, sum(pictures)::float8 as pictures
      from found left join ${accounts} on ${accounts.id} = account_id
      group by 1, 2, 3
    )
    select people.name, account_id::int as "accountId", people.code as "divisionCode",
      ${divisions.name} as "divisionName", submitted, used, "articleCount", characters, pictures,
      "usedBefore"
    from people join ${divisions} on ${divisions.code} = people.code
    where submitted > 0 or used > 0 or pictures > 0
    order by used desc, submitted desc, ${divisions.position}, people.name`)
  return rankBy([...rows], ({ used }) => Math.round(used * 100))
}

/** Shares as they are kept: by name, and by whose articles they are. */
const sumsOfNames = (codes: readonly string[], stretch: Asked['period']): SQL => {
  const { divisionCode, span, name, authorId, submitterId, ...figures } = personFigures
  return sql`
    select ${divisionCode} as code, ${name}, ${authorId}, ${submitterId}, sum(${figures.submitted}) as submitted,
      sum(${figures.used}) as used, sum(${figures.articles}) as articles, sum(${figures.characters}) as characters,
      sum(${figures.pictures}) as pictures
    from ${personFigures} where ${within(span, stretch)} and ${inScope(divisionCode, codes)}
    group by 1, 2, 3, 4`
}
