import { asc, eq, inArray, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { committees, divisions } from '#db/schema/divisions'

import type { Division } from '../division/division.ts'
import { findDivisions } from './division-spelling.ts'

const MAX_COMMITTEES = 2
/** In the name of each of them. */
const COMMITTEE = '政协'

/** Committees that one of the words names: 庄浪政协, zhuanglang政协, or a part of the name with 政协 in it. */
export async function listNamedCommittees(
  db: Queryable,
  input: { words: readonly string[]; divisions: readonly Division[] },
) {
  const named = input.words.flatMap((word) => {
    const place = word.replace(COMMITTEE, '').trim()
    if (!word.includes(COMMITTEE) || place === '') return []
    const codes = findDivisions(input.divisions, place).map(({ code }) => code)
    return [contains(word, committees.name), inArray(committees.divisionCode, codes)]
  })
  if (named.length === 0) return []
  return db
    .select({ name: committees.name, slug: divisions.slug, level: divisions.level })
    .from(committees)
    .innerJoin(divisions, eq(divisions.code, committees.divisionCode))
    .where(or(...named))
    .orderBy(asc(divisions.position))
    .limit(MAX_COMMITTEES)
}
