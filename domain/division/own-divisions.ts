import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

import { settings } from '#db/schema/settings'

// A portal is about a province, or about one county of it. The county's portal keeps its prefecture and its province
// as rows, which its code leads up to, and shows neither.

/** The settings row that names the one county. */
export const COUNTY_KEY = 'county'

/** SQL for the code of the one county that a portal is about; null where it is about a province. */
export const countyOfPortal: SQL<string | null> = sql<
  string | null
>`(select ${settings.value} #>> '{}' from ${settings} where ${settings.key} = ${COUNTY_KEY})`

/** SQL for "the portal is about this division". */
export const isOwnDivision = (code: AnyColumn): SQL =>
  sql`coalesce(${code} = ${countyOfPortal}, true)`
