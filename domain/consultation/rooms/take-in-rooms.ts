import { z } from 'zod'

import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { takeInRecords } from '../../admin-record/pasted-records.ts'
import type { Context } from '../../context.ts'
import { compareRooms, roomLinesSchema, unsealRooms, type SheetOfRooms } from './compare-rooms.ts'
import { canKeep } from '../../matter/policy.ts'
import { roomRecord } from './room-record.ts'

const STALE = '页面过期了，请把表格再传一次'
const sealedSchema = z.object({ sealed: plainText(STALE) })

/** Takes the rooms of a sheet into the list: all of them, or none when one is wrong by now. */
export async function takeInRooms(
  ctx: Context,
  input: unknown,
  { key, standards = [] }: { key: string; standards?: readonly string[] },
): Promise<{ added: number; changed: number }> {
  const { sealed } = parseInput(sealedSchema, input)
  const shown = unsealRooms(sealed, { accountId: ctx.actor.accountId, key })
  if (shown === null) throw new Refusal('invalid-input', STALE)
  const sheet = parseInput(roomLinesSchema, shown) as SheetOfRooms
  requireAllowed(canKeep(ctx.actor, sheet.divisionCode))
  const kind = roomRecord(ctx.actor)
  const { added, changed } = await takeInRecords(ctx, kind, async (db) => {
    const rows = await compareRooms(db, { actor: ctx.actor, standards, ...sheet })
    const wrong = rows.find(({ effect }) => effect === null)
    if (wrong) {
      const sentence = `一间也没有导入：第 ${wrong.line} 行 ${wrong.issues.join('；')}`
      throw new Refusal('invalid-input', sentence)
    }
    for (const { fields, known, effect } of rows) {
      if (fields && effect !== 'same')
        await kind.check?.(db, { before: known, after: fields, key: known?.id ?? null })
    }
    return rows
  })
  return { added, changed }
}
