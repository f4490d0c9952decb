import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, instant, reference } from './columns.ts'

/** The app that shows a person the codes they enter after their password. */
export const secondFactors = pgTable('second_factors', {
  accountId: reference()
    .primaryKey()
    .references(() => accounts.id),
  /** What the app counts from, sealed by the key of the secrets file. */
  sealedSecret: text().notNull(),
  /** Null until a first code has shown that the app has it. */
  confirmedAt: instant(),
  /** The step of the last code that was used; none up to it is taken again. */
  lastStep: bigint({ mode: 'number' }),
  createdAt: createdAt(),
})

/** One of the codes on paper that stand in for the app, each once. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    /** SHA-256 of the account and the code, hex. */
    id: text().primaryKey(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    usedAt: instant(),
  },
  (table) => [index().on(table.accountId)],
)

/** A browser that is not asked for a code, until it expires or is ended. */
export const rememberedDevices = pgTable(
  'remembered_devices',
  {
    /** SHA-256 of the token in the browser's cookie, hex. */
    id: text().primaryKey(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    /** The last sign-in without a code. */
    lastUsedAt: instant().notNull(),
    address: text(),
    program: text(),
    endedAt: instant(),
  },
  (table) => [index().on(table.accountId)],
)
