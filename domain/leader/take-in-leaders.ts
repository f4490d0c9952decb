import { z } from 'zod'

import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { takeInRecords } from '../admin-record/pasted-records.ts'
import type { Context } from '../context.ts'
import { compareLeaders } from './compare-leaders.ts'
import { LEADER } from './leader-record.ts'

/** Takes pasted lines into the list. Returns how many were added, changed and left out. */
export async function takeInLeaders(
  ctx: Context,
  input: unknown,
): Promise<{ added: number; changed: number; left: number }> {
  const parsed = z.object({ text: plainText() }).safeParse(input)
  if (!parsed.success) throw new Refusal('invalid-input', '请贴上要收的行')
  return takeInRecords(ctx, LEADER, async (db) => {
    const lines = await compareLeaders(db, { ...parsed.data, actor: ctx.actor })
    return lines.map((line) => ({ ...line, fields: line.leader }))
  })
}
