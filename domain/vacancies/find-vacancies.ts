import { eq, inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { REVIEW_LEVELS, type ReviewLevel } from '#db/states'

import { getReviewLevels } from '../edition/review-levels.ts'
import {
  comingLevels,
  isBarred,
  levelsAfterDecision,
  maskOf,
  vacantLevels,
  vacantMask,
} from './vacancy.ts'

/**
 * The coming levels at which each of these editions would find nobody. `decidedBy` asks about the levels
 * that are left once this account has decided at the level where the edition stands.
 */
export async function findVacancies(
  db: Queryable,
  input: { editionIds: readonly number[]; now: Date; decidedBy?: number },
): Promise<Map<number, ReviewLevel[]>> {
  const { editionIds, now, decidedBy } = input
  if (editionIds.length === 0) return new Map()
  const levels = await getReviewLevels(db)
  const coming = decidedBy === undefined ? comingLevels(levels) : levelsAfterDecision(levels)
  const barred =
    decidedBy === undefined ? isBarred : sql`${isBarred} or ${accounts.id} = ${decidedBy}`
  const rows = await db
    .select({
      editionId: editions.id,
      mask: vacantMask({ divisionCode: editions.divisionCode, coming, barred, now }),
    })
    .from(editions)
    .where(inArray(editions.id, [...editionIds]))
  return new Map(
    rows.flatMap(({ editionId, mask }) => {
      const vacant = vacantLevels(mask)
      return vacant ? [[editionId, vacant]] : []
    }),
  )
}

/** One edition's vacant levels; see `findVacancies`. */
export async function findVacancy(
  db: Queryable,
  input: { editionId: number; now: Date; decidedBy?: number },
): Promise<ReviewLevel[] | null> {
  const { editionId, ...asked } = input
  const found = await findVacancies(db, { ...asked, editionIds: [editionId] })
  return found.get(editionId) ?? null
}

/** The levels at which an edition that this account begins in each of these divisions would find nobody. */
export async function findVacanciesAhead(
  db: Queryable,
  input: { divisionCodes: readonly string[]; authorId: number; now: Date },
): Promise<Map<string, ReviewLevel[]>> {
  const { divisionCodes, authorId, now } = input
  if (divisionCodes.length === 0) return new Map()
  const levels = await getReviewLevels(db)
  const all = REVIEW_LEVELS.filter((level) => level <= levels)
  const rows = await db
    .select({
      code: divisions.code,
      mask: vacantMask({
        divisionCode: divisions.code,
        coming: sql`${maskOf(all)}::int`,
        barred: eq(accounts.id, authorId),
        now,
      }),
    })
    .from(divisions)
    .where(inArray(divisions.code, [...divisionCodes]))
  return new Map(
    rows.flatMap(({ code, mask }) => {
      const vacant = vacantLevels(mask)
      return vacant ? [[code, vacant]] : []
    }),
  )
}
