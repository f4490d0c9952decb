import type { z } from 'zod'

import type { Queryable } from '#db/client'
import { parseInput } from '#lib/parse-input'

import type { AccountLink } from '../account/account-links.ts'
import type { Context } from '../context.ts'

/** What it is done to: for its name, and for who may answer. */
export interface Concerned {
  name: string
  /** The people it is done to, who cannot be its second person. */
  accountIds: readonly number[]
  divisionCodes: readonly string[]
}

/** One thing that would change, as people read it. */
export interface Line {
  label: string
  text: string
}

/** One command with what it is to be given. */
export interface Wanted {
  payload: unknown
  /** What happens when it is confirmed, and what the second person does then. */
  effect: string
  /** Whether it takes two people as things are now. */
  takesTwo(db: Queryable, now: Date): Promise<boolean>
  concerned(db: Queryable, asker: { divisionCode: string }): Promise<Concerned>
  describe(db: Queryable): Promise<Line[]>
  /** The very command; the context is that of who asked. Returns the link that it made, if it makes any. */
  run(ctx: Context): Promise<AccountLink | null>
}

export type Kind = (payload: unknown) => Wanted

/** A kind by what its command needs, each part of it given the parsed payload. */
export function defineKind<Payload>(
  parse: (sent: unknown) => Payload,
  effect: string,
  parts: {
    takesTwo(payload: Payload, db: Queryable, now: Date): Promise<boolean>
    concerned(payload: Payload, db: Queryable, asker: { divisionCode: string }): Promise<Concerned>
    describe(payload: Payload, db: Queryable): Promise<Line[]>
    run(payload: Payload, ctx: Context): Promise<AccountLink | null>
  },
): Kind {
  return (sent) => {
    const payload = parse(sent)
    return {
      payload,
      effect,
      takesTwo: (db, now) => parts.takesTwo(payload, db, now),
      concerned: (db, asker) => parts.concerned(payload, db, asker),
      describe: (db) => parts.describe(payload, db),
      run: (ctx) => parts.run(payload, ctx),
    }
  }
}

/** The parser of a schema. */
export const by =
  <Schema extends z.ZodType>(schema: Schema) =>
  (sent: unknown): z.output<Schema> =>
    parseInput(schema, sent)
