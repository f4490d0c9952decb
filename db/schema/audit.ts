import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from './accounts.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { auditResult } from './enums.ts'

/** SHA-256 in hex. */
const hashForm = (column: unknown) => sql`${column} ~ '^[0-9a-f]{64}$'`

/**
 * Who did what, from where, to what, and the result: for machines and the auditor. Append-only.
 * A trigger of the owner numbers each row without a gap, dates it, and chains it to the row before by
 * hash, whatever the writer sends for these four columns.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: reference()
      .primaryKey()
      .default(sql`0`),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Empty when the system did it, or nobody was signed in. */
    accountId: reference().references(() => accounts.id),
    /** The visitor's network address, empty when the system did it. */
    address: text(),
    action: text().notNull(),
    objectKind: text().notNull(),
    objectId: text(),
    result: auditResult().notNull(),
    /** Why not, for what was refused or failed. */
    code: text(),
    /** A few plain values; never a secret, never text of an article. */
    details: jsonb()
      .$type<Record<string, unknown>>()
      .notNull()
      .default(sql`'{}'`),
    previousHash: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (table) => [
    index('audit_log_at').on(table.at),
    index('audit_log_by_account').on(table.accountId, table.id),
    index('audit_log_by_address').on(table.address, table.id),
    index('audit_log_by_action').on(table.action, table.id),
    index('audit_log_by_object').on(table.objectKind, table.objectId, table.id),
    index('audit_log_not_ok')
      .on(table.result, table.id)
      .where(sql`${table.result} <> 'ok'`),
    check('audit_log_action_form', sql`${table.action} ~ '^[a-z][a-z0-9-]{1,59}$'`),
    check('audit_log_reason', sql`(${table.result} = 'ok') = (${table.code} is null)`),
    check(
      'audit_log_details_small',
      sql`jsonb_typeof(${table.details}) = 'object' and octet_length(${table.details}::text) <= 8000`,
    ),
    check('audit_log_hashes', sql`${hashForm(table.hash)} and ${hashForm(table.previousHash)}`),
  ],
)

/** Where the chain ends; one row, moved by the same trigger. It shows when the last rows are gone. */
export const auditHead = pgTable(
  'audit_head',
  {
    one: boolean().primaryKey().default(true),
    lastId: reference().notNull(),
    lastHash: text().notNull(),
  },
  (table) => [
    check('audit_head_one_row', sql`${table.one}`),
    check('audit_head_hash', hashForm(table.lastHash)),
  ],
)

/** Where the kept chain begins: the last row that was deleted because its time was over. */
export const auditCheckpoints = pgTable(
  'audit_checkpoints',
  {
    id: identity(),
    lastId: reference().notNull().unique(),
    lastHash: text().notNull(),
    /** When that row was written. */
    lastAt: instant().notNull(),
    removed: integer().notNull(),
    createdAt: createdAt(),
  },
  (table) => [check('audit_checkpoints_hash', hashForm(table.lastHash))],
)
