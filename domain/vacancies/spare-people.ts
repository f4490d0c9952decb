import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { divisions } from '#db/schema/divisions'
import { REVIEW_LEVELS } from '#db/states'

import { enclosing } from '../division/covers.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'
import { actsAsEditor, LEVEL_SETS, maskOf } from './vacancy.ts'

/** The levels that each of a division's editors holds, as masks. */
export type EditorsByCode = ReadonlyMap<string, readonly number[]>

export async function readEditors(db: Queryable, now: Date): Promise<EditorsByCode> {
  const grants = await db
    .select({ accountId: accounts.id, role: roleGrants.role, code: roleGrants.divisionCode })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(actsAsEditor(now))
  const byCode = Map.groupBy(grants, ({ code }) => code)
  const codes = await db.select({ code: divisions.code }).from(divisions)
  return new Map(
    codes.map(({ code }) => {
      const levels = new Map<number, number>()
      for (const { accountId, role } of enclosing(code).flatMap((one) => byCode.get(one) ?? [])) {
        const own = maskOf(REVIEW_LEVELS.filter((level) => EDITOR_ROLES[level] === role))
        levels.set(accountId, (levels.get(accountId) ?? 0) | own)
      }
      return [code, [...levels.values()]]
    }),
  )
}

/**
 * How many of these editors an edition that is still to pass `coming` may bar and surely still find somebody for each
 * level; below zero where no edition does.
 */
export function sparePeople(editors: readonly number[], coming: number): number {
  const spare = LEVEL_SETS.filter(({ mask }) => (mask & coming) === mask).map(
    ({ mask, size }) => editors.filter((own) => (own & mask) !== 0).length - size,
  )
  return Math.min(...spare)
}
