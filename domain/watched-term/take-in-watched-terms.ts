import { z } from 'zod'

import { WATCHED_TERM_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { takeInRecords } from '../admin-record/pasted-records.ts'
import type { Context } from '../context.ts'
import { compareWatchedTerms } from './compare-watched-terms.ts'
import { WATCHED_TERM } from './watched-term-record.ts'

const pastedSchema = z.object({ text: plainText(), kind: z.enum(WATCHED_TERM_KINDS) })

/** Takes pasted lines into the list. Returns how many were added, changed and left out. */
export async function takeInWatchedTerms(
  ctx: Context,
  input: unknown,
): Promise<{ added: number; changed: number; left: number }> {
  const parsed = pastedSchema.safeParse(input)
  if (!parsed.success) throw new Refusal('invalid-input', '请选择错词或敏感词')
  return takeInRecords(ctx, WATCHED_TERM, async (db) => {
    const lines = await compareWatchedTerms(db, { ...parsed.data, actor: ctx.actor })
    return lines.map((line) => ({ ...line, fields: line.term }))
  })
}
