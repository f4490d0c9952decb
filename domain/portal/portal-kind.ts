// What a portal is lies in its own database, so that it goes where the rows go: a demonstration, whose people
// and passwords everybody knows, or a real one, which somebody has set up. Never both.

import { inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { settings } from '#db/schema/settings'

/** The settings row of a demonstration. */
export const DEMONSTRATION_KEY = 'demoLoad'
/** The settings row of a real portal. */
export const PORTAL_KEY = 'portal'

/** `foreign`: the database holds something that neither set-up nor the demonstration wrote. */
export type PortalKind = 'empty' | 'demonstration' | 'real' | 'foreign'

/** Asks a database what it holds, before it was migrated too; its owner asks. */
export async function getPortalKind(db: Queryable): Promise<PortalKind> {
  if (!(await hasOwnTables(db))) return (await hasAnyTable(db)) ? 'foreign' : 'empty'
  const marks = await db
    .select({ key: settings.key })
    .from(settings)
    .where(inArray(settings.key, [DEMONSTRATION_KEY, PORTAL_KEY]))
  const keys = marks.map(({ key }) => key)
  if (keys.includes(DEMONSTRATION_KEY)) return 'demonstration'
  if (keys.includes(PORTAL_KEY)) return 'real'
  return (await hasContent(db)) ? 'foreign' : 'empty'
}

const isTrue = (rows: Iterable<Record<string, unknown>>): boolean =>
  [...rows].some(({ found }) => found === true)

async function hasOwnTables(db: Queryable): Promise<boolean> {
  return isTrue(
    await db.execute(sql`
      select bool_and(to_regclass(name) is not null) as found
      from unnest(array['settings', 'divisions', 'accounts', 'articles']) name`),
  )
}

/** Tables and the like of anybody, without those of extensions and the list that a first migration begins with. */
async function hasAnyTable(db: Queryable): Promise<boolean> {
  return isTrue(
    await db.execute(sql`
      select exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
          and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'drizzle')
          and not exists (
            select from pg_depend d
            where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
          )
      ) as found`),
  )
}

async function hasContent(db: Queryable): Promise<boolean> {
  const [account] = await db.select({ id: accounts.id }).from(accounts).limit(1)
  const [article] = await db.select({ id: articles.id }).from(articles).limit(1)
  return account !== undefined || article !== undefined
}
