import { pgTable, text } from 'drizzle-orm/pg-core'

import { reference } from '../columns.ts'
import { matters } from './matters.ts'

// Who asked for a topic. What readers are shown never reads a table of this file; a test walks its imports.

/** 出题人: in the words of who entered the topic. */
export const consultationAskers = pgTable('consultation_askers', {
  matterId: reference()
    .primaryKey()
    .references(() => matters.id),
  name: text().notNull(),
})
