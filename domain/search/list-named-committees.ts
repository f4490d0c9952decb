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
    const codes = divisionsNamed(input.divisions, place).map(({ code }) => code)
    if ([...place].length === 1) return [inArray(committees.divisionCode, codes)]
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

/** One character names a place only where a single one ends in it: 省政协 is one committee, 县政协 any of many. */
function divisionsNamed(divisions: readonly Division[], place: string): Division[] {
  if ([...place].length > 1) return findDivisions(divisions, place)
  const ending = divisions.filter(({ name }) => name.endsWith(place))
  return ending.length === 1 ? ending : []
}
