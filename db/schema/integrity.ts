import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'

import { identity, instant } from './columns.ts'
import { findingDeviation, findingKind } from './enums.ts'

/**
 * Something that is not what was stored, built or published, as a check found it. The same thing is one row while each
 * check finds it; it is over once one no longer does.
 */
export const integrityFindings = pgTable(
  'integrity_findings',
  {
    id: identity(),
    kind: findingKind().notNull(),
    /** Its number, path or address, or the rule that does not hold. */
    object: text().notNull(),
    deviation: findingDeviation().notNull(),
    foundAt: instant().notNull(),
    overAt: instant(),
  },
  (table) => [
    uniqueIndex('integrity_findings_open')
      .on(table.kind, table.object)
      .where(sql`${table.overAt} is null`),
  ],
)
