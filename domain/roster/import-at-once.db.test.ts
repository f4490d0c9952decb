import { inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { accounts } from '#db/schema/accounts'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as } from '../testing/stage.ts'
import { takeIn } from '../testing/take-in.ts'
import { MAX_ROSTER_LINES, type RosterLine } from './columns.ts'
import { rosterLine } from './testing/roster-line.ts'
import { siteAdmin } from './testing/site-admin.ts'

it('opens two thousand accounts in one go, in as many statements as two', async () => {
  await withRollback(async (tx) => {
    const admin = await siteAdmin(tx)
    const lines = Array.from({ length: MAX_ROSTER_LINES }, (_, index) =>
      rosterLine({ line: index + 2, mobile: '13893301234', mail: 'c@example.com' }),
    )
    const count = async (some: readonly RosterLine[]): Promise<number> => {
      let statements = 0
      const counted = new Proxy(tx, {
        get(target, name) {
          if (['select', 'insert', 'update', 'delete', 'execute'].includes(String(name))) {
            statements += 1
          }
          return Reflect.get(target, name) as unknown
        },
      })
      const ctx = as(
        { transaction: (work: (inner: unknown) => Promise<unknown>) => work(counted) } as never,
        admin,
      )
      const { count: opened } = await takeIn(ctx, some)
      expect(opened).toBe(some.length)
      return statements
    }
    expect(await count(lines.slice(2))).toBe(await count(lines.slice(0, 2)))
  })
})

it('opens each account once when two send one file at the same time', async () => {
  const db = racesDatabase()
  const lines = [rosterLine({}), rosterLine({ line: 3 })]
  const admins = [await siteAdmin(db), await siteAdmin(db)]
  const opened = await Promise.all(admins.map((admin) => takeIn(as(db, admin), lines)))
  expect(new Set(opened.map((one) => one.count))).toEqual(new Set([0, 2]))
  const names = lines.map(({ displayName }) => displayName)
  const rows = await db.select().from(accounts).where(inArray(accounts.displayName, names))
  expect(rows).toHaveLength(2)
})
