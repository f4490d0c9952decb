import { sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { IsoDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { charactersOf, picturesOf } from './counted.ts'
import { collectCourse, type Course } from './list-course.ts'
import type { Period } from './period.ts'
import { getPerson, ownStories, type Person, type PersonKey } from './person.ts'

export interface PersonFigures {
  person: Person
  /** Stories he had a part in or handed in, whole. */
  submitted: number
  used: number
  /** What of the used ones is his (see shares.ts), not rounded. */
  share: number
  characters: number
  pictures: number
  course: Course
}

/** One person's figures of a period; his own for everybody, others' for those who oversee them. */
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
    share: number
    characters: number
    pictures: number
  }>(sql`
    with ${ownStories(actor, person, period)}
    select day, count(*) filter (where set = 'came')::int as submitted,
      count(*) filter (where set = 'used')::int as used,
      coalesce(sum(share) filter (where set = 'used'), 0)::float8 as share,
      coalesce(sum(share * ${charactersOf('own')})
        filter (where set = 'used'), 0)::float8 as characters,
      coalesce(sum(picture_share * ${picturesOf('own')})
        filter (where set = 'used'), 0)::float8 as pictures
    from own group by day`)
  const sum = (figure: 'submitted' | 'used' | 'share' | 'characters' | 'pictures') =>
    days.reduce((all, row) => all + row[figure], 0)
  return {
    person,
    submitted: sum('submitted'),
    used: sum('used'),
    share: sum('share'),
    characters: sum('characters'),
    pictures: sum('pictures'),
    course: collectCourse(period, days),
  }
}
