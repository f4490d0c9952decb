import { and, eq, inArray, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import { accounts, roleGrants } from '#db/schema/accounts'
import { editions } from '#db/schema/editions'
import { editionParticipants } from '#db/schema/edition-participants'
import { REVIEW_LEVELS, WITH_AUTHOR_STATES, type ReviewLevel } from '#db/states'
import { shanghaiDay } from '#lib/dates'

import { isCurrentGrant } from '../account/current-grant.ts'
import { STATE_OF_LEVEL } from '../edition/edition-state.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'

// A vacancy is a set of coming levels that too few people can take. Levels need different people, so two
// levels with one and the same person are as vacant as a level with nobody. It is computed from accounts,
// grants and participants whenever it is asked for, and kept nowhere: any of them may change today.

/** Levels as bits of one number, which is what SQL counts with. */
type LevelMask = number

export const maskOf = (levels: readonly ReviewLevel[]): LevelMask =>
  levels.reduce((mask, level) => mask | (1 << (level - 1)), 0)

/** The vacant levels of what `vacantMask` returns; null when there are none. */
export function vacantLevels(mask: LevelMask): ReviewLevel[] | null {
  const levels = REVIEW_LEVELS.filter((level) => (mask & maskOf([level])) !== 0)
  return levels.length > 0 ? levels : null
}

/** The sets of levels, those of fewer levels first. */
export const LEVEL_SETS = ([[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]] as const).map(
  (levels) => ({
    mask: maskOf(levels),
    size: levels.length,
  }),
)

const levelBit = sql<LevelMask>`case ${roleGrants.role}
  when ${EDITOR_ROLES[1]} then 1 when ${EDITOR_ROLES[2]} then 2 when ${EDITOR_ROLES[3]} then 4 end`

export interface Waiting {
  divisionCode: PgColumn
  /** SQL for the levels it is still to pass, as a mask. */
  coming: SQL<LevelMask>
  /** SQL for "this account may not act at this level of it". */
  barred: SQL
  now: Date
}

/** SQL for a grant by which somebody who can sign in reviews today. */
export const actsAsEditor = (now: Date): SQL | undefined =>
  and(
    inArray(roleGrants.role, Object.values(EDITOR_ROLES)),
    isCurrentGrant(shanghaiDay(now)),
    isNull(accounts.closedAt),
    isNotNull(accounts.passwordHash),
  )

/**
 * SQL for the smallest set of coming levels for which there are fewer people than levels, as a mask; 0
 * when each of them finds a person of its own (Hall's marriage theorem). Counts accounts that can sign
 * in and hold the level's role over the division today.
 */
export function vacantMask({ divisionCode, coming, barred, now }: Waiting): SQL<LevelMask> {
  const people = sql`select ${roleGrants.accountId}, bit_or(${levelBit}) as levels
    from ${roleGrants} join ${accounts} on ${accounts.id} = ${roleGrants.accountId}
    where ${and(
      actsAsEditor(now),
      sql`${roleGrants.divisionCode} in
        (${divisionCode}, left(${divisionCode}, 4) || '00', left(${divisionCode}, 2) || '0000')`,
      sql`not (${barred})`,
    )}
    group by ${roleGrants.accountId}`
  const short = LEVEL_SETS.map(
    ({ mask, size }) => sql`when (${coming} & ${mask}::int) = ${mask}::int
      and count(*) filter (where people.levels & ${mask}::int <> 0) < ${size}::int then ${mask}::int`,
  )
  return sql`(select case ${sql.join(short, sql` `)} else 0 end from (${people}) people)`
}

/** The levels an edition is still to pass on a site of so many, as a mask, by the states it is in. */
export function comingByStates(levels: ReviewLevel) {
  const all = maskOf(REVIEW_LEVELS.filter((level) => level <= levels))
  // Beyond the last level an edition is decided at its own level.
  const second = all & maskOf([2, 3]) || maskOf([2])
  return [
    { states: [...WITH_AUTHOR_STATES, STATE_OF_LEVEL[1]], coming: all },
    { states: [STATE_OF_LEVEL[2]], coming: second },
    { states: [STATE_OF_LEVEL[3], 'approved' as const], coming: maskOf([3]) },
  ]
}

/** SQL for the same. */
export function comingLevels(levels: ReviewLevel): SQL<LevelMask> {
  const cases = comingByStates(levels).map(
    ({ states, coming }) => sql`when ${inArray(editions.state, states)} then ${coming}::int`,
  )
  return sql`case ${sql.join(cases, sql` `)} else 0 end`
}

/** SQL for the levels after the one at which an edition is decided now. */
export function levelsAfterDecision(levels: ReviewLevel): SQL<LevelMask> {
  const after = (level: ReviewLevel) =>
    maskOf(REVIEW_LEVELS.filter((one) => one > level && one <= levels))
  return sql`case when ${eq(editions.state, STATE_OF_LEVEL[1])} then ${after(1)}::int
    when ${eq(editions.state, STATE_OF_LEVEL[2])} then ${after(2)}::int else 0 end`
}

/**
 * SQL for who may not act at a level of an edition: whoever wrote or submitted it, and who reviewed it at
 * another level. A final editor may publish what they approved at another level.
 */
export const isBarred: SQL = sql`${accounts.id} = ${editions.authorId}
  or ${accounts.id} is not distinct from ${editions.submitterId}
  or exists (select 1 from ${editionParticipants} where ${editionParticipants.editionId} = ${editions.id}
    and ${editionParticipants.accountId} = ${accounts.id} and (${editionParticipants.level} = 0
      or (${ne(editions.state, 'approved')} and 1 << (${editionParticipants.level} - 1) <> ${levelBit})))`
