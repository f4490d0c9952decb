import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { reads } from '#db/schema/reads'
import { revisions } from '#db/schema/revisions'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { maskPersonalNumbers } from '#lib/personal-numbers'
import { picturesOf } from './counted.ts'
import type { Period } from './period.ts'
import { getPerson, ownArticles, type PersonKey } from './person.ts'

const NEWEST = keyset({ columns: [['id', sql`own.article_id`]], direction: 'descending', size: 30 })

export interface PersonArticle {
  articleId: number
  headline: string
  divisionName: string
  /** Days on which it was first submitted and first published, as far as they lie in the period. */
  submittedOn: IsoDay | null
  usedOn: IsoDay | null
  /** Whether its words or its pictures bear their name; not when they only handed it in. */
  isCredited: boolean
  /** Their part of it, of what readers see where it is used, not rounded. */
  share: number
  characters: number
  pictures: number
  /** How often it has been read since it was published. */
  readings: number
}

/** The articles behind a person's figures, newest first. */
export async function listPersonArticles(
  db: Queryable,
  input: { actor: Actor; key: PersonKey; period: Period; after?: string | undefined },
): Promise<{ rows: PersonArticle[]; next: string | null }> {
  const { actor, period, after } = input
  const person = await getPerson(db, input)
  const beyond = NEWEST.after(after) ?? sql`true`
  const rows = await db.execute<PersonArticle & Record<string, unknown>>(sql`
    with ${ownArticles(actor, person, period)},
    own_articles as (
      select article_id, max(day) filter (where set = 'came') as submitted_on,
        max(day) filter (where set = 'used') as used_on,
        coalesce(bool_or(is_credited) filter (where set = 'used'), bool_or(is_credited)) as is_credited,
        coalesce(max(share) filter (where set = 'used'), max(share)) as share,
        coalesce(max(picture_share) filter (where set = 'used'), max(picture_share)) as picture_share,
        coalesce(max(revision_id) filter (where set = 'used'), max(revision_id)) as revision_id
      from own where ${beyond} group by article_id
    )
    select own_articles.article_id::int as "articleId", ${revisions.headline}, ${divisions.name} as "divisionName",
      submitted_on as "submittedOn", used_on as "usedOn", is_credited as "isCredited",
      share::float8 as share, (share * ${revisions.characters})::float8 as characters,
      (picture_share * ${picturesOf('ownArticles')})::float8 as pictures,
      (select coalesce(sum(${reads.count}), 0)::int from ${reads}
        where ${reads.articleId} = own_articles.article_id) as readings
    from own_articles
    join ${articles} on ${articles.id} = own_articles.article_id
    join ${divisions} on ${divisions.code} = ${articles.divisionCode}
    join ${revisions} on ${revisions.id} = own_articles.revision_id
    order by own_articles.article_id desc
    limit ${NEWEST.limit}`)
  const page = NEWEST.pageOf(rows, ({ articleId }) => [articleId])
  return {
    rows: page.rows.map((row) => ({ ...row, headline: maskPersonalNumbers(row.headline) })),
    next: page.next,
  }
}
