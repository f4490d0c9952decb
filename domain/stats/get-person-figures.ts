import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { charactersOf, picturesOf } from './counted.ts'
import { collectCourse, type Course } from './list-course.ts'
import type { Period } from './period.ts'
import { getPerson, ownArticles, type Person, type PersonKey } from './person.ts'

export interface PersonFigures {
  person: Person
  /** What of the articles submitted and used is theirs (see shares.ts), not rounded. */
  submitted: number
  used: number
  /** Used articles that they are credited in, whole. */
  articleCount: number
  /** Used articles that they only handed in. */
  handedIn: number
  characters: number
  pictures: number
  course: Course
}

/** One person's figures of a period; their own for everybody, others' for those who oversee them. */
export async function getPersonFigures(
  db: Queryable,
  input: { actor: Actor; key: PersonKey; period: Period },
): Promise<PersonFigures> {
  const { actor, period } = input
  const person = await getPerson(db, input)
  const days = await db.execute<{
    day: IsoDay
    submitted: number
    used: number
    articleCount: number
    handedIn: number
    characters: number
    pictures: number
  }>(sql`
    with ${ownArticles(actor, person, period)}
    select day, coalesce(sum(share) filter (where set = 'came'), 0)::float8 as submitted,
      coalesce(sum(share) filter (where set = 'used'), 0)::float8 as used,
      count(*) filter (where set = 'used' and is_credited)::int as "articleCount",
      count(*) filter (where set = 'used' and not is_credited)::int as "handedIn",
      coalesce(sum(share * ${charactersOf('own')})
        filter (where set = 'used'), 0)::float8 as characters,
      coalesce(sum(picture_share * ${picturesOf('own')})
        filter (where set = 'used'), 0)::float8 as pictures
    from own group by day`)
  const sum = (figure: Exclude<keyof (typeof days)[number], 'day'>) =>
    days.reduce((all, row) => all + row[figure], 0)
  return {
    person,
    submitted: sum('submitted'),
    used: sum('used'),
    articleCount: sum('articleCount'),
    handedIn: sum('handedIn'),
    characters: sum('characters'),
    pictures: sum('pictures'),
    course: collectCourse(period, days),
  }
}
