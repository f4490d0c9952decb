import { pgTable, text } from 'drizzle-orm/pg-core'

/**
 * What all processes on this database must have in common and do not find in it, so that a start can check
 * whether it fits: a fingerprint of the secret, the mark of the folder of pictures. The owner writes it.
 */
export const sharedFacts = pgTable('shared_facts', {
  name: text().primaryKey(),
  value: text().notNull(),
})
