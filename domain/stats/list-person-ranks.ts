import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'

import type { Actor } from '../account/actor.ts'
import { charactersOf, picturesOf, submittedArticles, usedArticles } from './counted.ts'
import type { Period } from './period.ts'
import { rankBy } from './rank.ts'
import { requireDivision } from './require-division.ts'
import { sharesOfArticles } from './shares.ts'

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
    with counted as (
      select 'came' as set, * from (${submittedArticles(codes, period)}) as came
      union all select 'used', * from (${usedArticles(codes, period)}) as live
      union all select 'before', * from (${usedArticles(codes, compared)}) as before
    ), ${sharesOfArticles},
    people as (
      select account_id, coalesce(${accounts.displayName}, name) as name,
        coalesce(${accounts.divisionCode}, code) as code,
        coalesce(sum(share) filter (where set = 'came'), 0)::float8 as submitted,
        coalesce(sum(share) filter (where set = 'used'), 0)::float8 as used,
        count(*) filter (where set = 'used')::int as "articleCount",
        coalesce(sum(share) filter (where set = 'before'), 0)::float8 as "usedBefore",
        coalesce(sum(share * ${charactersOf('shares')})
          filter (where set = 'used'), 0)::float8 as characters,
        coalesce(sum(picture_share * ${picturesOf('shares')})
          filter (where set = 'used'), 0)::float8 as pictures
      from shares left join ${accounts} on ${accounts.id} = account_id
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
