import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { ChangeSubject } from '#db/change-states'
import type { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'

export type RecordKey = number | string

/** A list that admins keep: where it lies, what its form may say, and who may change it. */
export interface RecordKind<
  Fields extends Record<string, unknown>,
  Key extends RecordKey = number,
> {
  subject: ChangeSubject
  table: PgTable
  key: PgColumn
  /** The columns of the fields that its form has. */
  columns: Readonly<Record<keyof Fields & string, PgColumn>>
  schema: z.ZodType<Fields>
  /** Each field of the form alone. */
  shape: z.ZodRawShape
  nameOf: (fields: Fields) => string
  /** Throws forbidden for an actor who does not keep this record; the key is null for a new one. */
  requireKeeper: (actor: Actor, key: Key | null) => void
  /** The sentence for a record that is not there. */
  missing: string
  /** A new record that the list has already. */
  taken?: () => Refusal
  /** Refuses fields that do not fit the other records; `before` and `key` are null for a new one. */
  check?: (
    tx: Transaction,
    change: { before: Fields | null; after: Fields; key: Key | null },
  ) => Promise<void>
  /** Refuses to delete what something refers to. */
  checkRemoval?: (tx: Transaction, key: Key) => Promise<void>
  /** Columns that are written beside the fields; `changed` is null for a new record. */
  stamp?: (now: Date, changed: Partial<Fields> | null) => Readonly<Record<string, unknown>>
}
