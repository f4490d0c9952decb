import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

import { UNIT_ROLES } from '../states.ts'
import { createdAt, identity, instant, literals, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { role } from './enums.ts'
import { handlingUnits } from './matter/handling-units.ts'

export const accounts = pgTable(
  'accounts',
  {
    id: identity(),
    loginName: text().notNull(),
    displayName: text().notNull(),
    /** Null until the person has set one by the link that they received. */
    passwordHash: text(),
    /** Where the person works; new editions start with this division. */
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    closedAt: instant(),
    createdAt: createdAt(),
    /** The office there, in the person's own words: 县政协办公室. */
    unit: text(),
  },
  (table) => [uniqueIndex('accounts_login_name').on(sql`lower(${table.loginName})`)],
)

/** A person's mobile number, apart from what lists read, and readable only with the key of the secrets file. */
export const accountMobiles = pgTable('account_mobiles', {
  accountId: reference()
    .primaryKey()
    .references(() => accounts.id),
  sealedMobile: text().notNull(),
})

/** A role held over a division and everything below it, between two dates. */
export const roleGrants = pgTable(
  'role_grants',
  {
    id: identity(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    role: role().notNull(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** The one unit that the role is held for; of roles over a division none. */
    unitId: reference().references(() => handlingUnits.id),
    startsOn: date()
      .notNull()
      .default(sql`current_date`),
    endsOn: date(),
    /** The account that is covered for while it is on leave; such a grant always has an end. */
    coversFor: reference().references(() => accounts.id),
    note: text(),
    revokedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    index().on(table.accountId),
    index('role_grants_of_division').on(table.divisionCode),
    index('role_grants_covers')
      .on(table.coversFor)
      .where(sql`${table.coversFor} is not null`),
    check(
      'role_grants_cover_ends',
      sql`${table.coversFor} is null or (${table.endsOn} is not null and ${table.coversFor} <> ${table.accountId})`,
    ),
    uniqueIndex('role_grants_once')
      .on(table.accountId, table.role, table.divisionCode, sql`coalesce(${table.unitId}, 0)`)
      .where(sql`${table.revokedAt} is null`),
    index('role_grants_of_unit')
      .on(table.unitId)
      .where(sql`${table.unitId} is not null`),
    check(
      'role_grants_for_unit',
      // Values that a migration adds cannot be named in it, but as text.
      sql`(${table.role}::text in ${literals(UNIT_ROLES)}) = (${table.unitId} is not null)`,
    ),
    check(
      'role_grants_dates',
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
  ],
)

/** A one-time link by which a person sets their password: an invitation or a reset. */
export const accountLinks = pgTable(
  'account_links',
  {
    /** SHA-256 of the link's token, hex. */
    id: text().primaryKey(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdBy: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
    /** Whether a second person confirmed it. */
    countersigned: boolean().notNull().default(false),
  },
  (table) => [
    // One that somebody sent, and one in the account's own name, which is mailed to whoever asks.
    uniqueIndex('account_links_one_open')
      .on(table.accountId, sql`(${table.createdBy} = ${table.accountId})`)
      .where(sql`${table.usedAt} is null and ${table.revokedAt} is null`),
    check('account_links_one_end', sql`${table.usedAt} is null or ${table.revokedAt} is null`),
  ],
)

/** A signed-in browser. The row is the authority: the cookie carries only the token behind `id`. */
export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the session token, hex. */
    id: text().primaryKey(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    /** The password was right and the code of the second factor is still to come: nobody is signed in by it. */
    awaitsCode: boolean().notNull().default(false),
    /** When it was last used, to within a few minutes; one that lies idle is over. */
    lastSeenAt: instant().notNull().defaultNow(),
    /** The network address it was opened from. */
    address: text(),
    /** The browser and the system that it was opened in, as people call them. */
    program: text(),
  },
  (table) => [index().on(table.accountId)],
)

/** Failed sign-ins counted by name+address and by address; the columns the counting library wants. */
export const signInAttempts = pgTable('sign_in_attempts', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: instant(),
})
