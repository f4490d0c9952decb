// Commands of admins, which leave a row of what was changed.

import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../../account/actor.ts'
import type { Context } from '../../context.ts'
import { COUNTY } from '../stage.ts'
import type { Scenario } from './scenario.ts'

const PROVINCE = '620000'
export const RECORDED = { roles: ['admin'], event: null, keyed: false, versioned: false } as const

/** What the admins of the province alone change, after `before` prepared it. */
export function bySite<T>(
  before: (db: Queryable, admin: Actor) => Promise<T>,
  run: (ctx: Context, prepared: T) => Promise<unknown>,
  history: Scenario['history'] = adminChanges,
): Scenario {
  return {
    ...RECORDED,
    history,
    scope: PROVINCE,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', PROVINCE)
      const prepared = await before(db, actor)
      return { actor, run: (ctx) => run(ctx, prepared) }
    },
  }
}

/** What the admins of a county change there. */
export function byCounty(
  before: (db: Queryable) => Promise<unknown>,
  run: (ctx: Context) => Promise<unknown>,
): Scenario {
  return {
    ...RECORDED,
    history: adminChanges,
    arrange: async (db) => {
      const actor = await insertAccount(db, 'admin', COUNTY)
      await before(db)
      return { actor, run }
    },
  }
}

/** Where nothing is prepared. */
export const nothing = () => Promise.resolve(null)
