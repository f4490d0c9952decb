import { eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { provinceOf } from '../division/covers.ts'
import { submittedArticles, usedArticles } from './counted.ts'
import type { Period } from './period.ts'
import { canSeePerson, overseenBy } from './policy.ts'
import { sharesOfArticles } from './shares.ts'

/** Somebody who writes: an account, or a name that credits of a division's articles bear. */
export type PersonKey = { accountId: number } | { name: string; divisionCode: string }

export interface Person {
  accountId: number | null
  name: string
  divisionCode: string
}

/** Who a key stands for, when the actor may see that person's figures; refused in the same words when not. */
export async function getPerson(
  db: Queryable,
  { actor, key }: { actor: Actor; key: PersonKey },
): Promise<Person> {
  const person = 'name' in key ? { accountId: null, ...key } : await findAccount(db, key.accountId)
  if (person && canSeePerson(actor, person)) return person
  throw new Refusal('forbidden', '您不能看这个人的统计')
}

async function findAccount(db: Queryable, accountId: number): Promise<Person | null> {
  const [row] = await db
    .select({
      accountId: accounts.id,
      name: accounts.displayName,
      divisionCode: accounts.divisionCode,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row ?? null
}

/**
 * A chain of named queries ending in `own` (set, article_id, day, revision_id, is_credited, share,
 * picture_share): the articles of a period that a person is credited in, for words or pictures, and those
 * that they only handed in, with no share.
 * People see all of their own; others see what lies in the divisions they oversee.
 */
export function ownArticles(
  actor: Actor,
  person: Person,
  period: Pick<Period, 'from' | 'until'>,
): SQL {
  const self = person.accountId === actor.accountId
  const codes = self ? [provinceOf(actor.divisionCode)] : overseenBy(actor)
  const { accountId, name, divisionCode } = person
  const isOwn =
    accountId === null
      ? sql`account_id is null and name = ${name} and code = ${divisionCode}`
      : sql`account_id = ${accountId}`
  return sql`
    counted as (
      select 'came' as set, * from (${submittedArticles(codes, period)}) as came
      union all select 'used', * from (${usedArticles(codes, period)}) as live
    ), ${sharesOfArticles},
    own as (
      select counted.set, counted.article_id, counted.day, counted.revision_id,
        bool_or(credited.name is not null) as is_credited,
        coalesce(sum(credited.share), 0) as share, coalesce(sum(credited.picture_share), 0) as picture_share
      from counted
      left join (select * from shares where ${isOwn}) as credited
        on credited.set = counted.set and credited.article_id = counted.article_id
      where credited.name is not null or ${accountId} in (counted.author_id, counted.submitter_id)
      group by 1, 2, 3, 4
    )`
}
