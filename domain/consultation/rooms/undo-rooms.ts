import { eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { recordChanges, type Change } from '../../change-log/record-change.ts'
import type { Context } from '../../context.ts'
import { canKeep, isRecent, UNDO_HOURS } from '../../matter/policy.ts'
import { requestOnce } from '../../request-once.ts'
import { ROOM_FIELDS } from './room-record.ts'
import type { RoomFields } from '../schemas.ts'
import { listSheetChanges, listUsedSince } from './sheets-of-rooms.ts'

const NO_SHEET = '没有这次导入'
const ALREADY = '这次导入已经撤销过了'
const undoRoomsSchema = z.object({ requestKey: plainText(NO_SHEET), batch: plainText(NO_SHEET) })

export interface UndoneRooms {
  removed: number
  restored: number
  /** Those that stay as they are, and why. */
  kept: { name: string; why: string }[]
}

/**
 * Takes back the rooms that the same person brought in by one sheet within a day: added ones go, changed ones are what they
 * were. A room that somebody has changed, or that has a topic or a talk since, stays.
 */
export async function undoRooms(ctx: Context, input: unknown): Promise<UndoneRooms> {
  const { batch, requestKey } = parseInput(undoRoomsSchema, input)
  const { accountId } = ctx.actor
  return requestOnce(ctx, { requestKey, command: `undo-rooms:${batch}` }, async (tx) => {
    await tx.execute(sql`lock table ${consultationRooms} in share row exclusive mode`)
    const changes = await listSheetChanges(tx, { accountId, batch })
    const [first] = changes
    if (!first) throw new Refusal('not-found', NO_SHEET)
    if (!isRecent(first.createdAt, ctx.now)) {
      throw new Refusal('conflict', `过了 ${UNDO_HOURS} 小时，不能撤销，请改好表再导入一次`)
    }
    const rooms = await lockRooms(tx, changes)
    const used = await listUsedSince(tx, { roomIds: [...rooms.keys()], since: first.createdAt })
    const undone: Change[] = []
    const kept: UndoneRooms['kept'] = []
    if (changes.some((one) => isTakenBack(one, rooms.get(one.roomId)))) {
      throw new Refusal('conflict', ALREADY)
    }
    for (const { roomId, name, kind, before, isLast } of changes) {
      const room = rooms.get(roomId)
      if (!room) continue
      requireAllowed(canKeep(ctx.actor, room.divisionCode))
      const change = { subject: 'room', key: roomId, name, before: { ...room } } as const
      if (!isLast) kept.push({ name, why: '后来改过' })
      else if (used.has(roomId)) kept.push({ name, why: '后来有了议题或者协商' })
      else if (kind === 'add') undone.push({ ...change, kind: 'remove' })
      else undone.push({ ...change, kind: 'change', after: { ...room, ...before } })
    }
    if (undone.length === 0) throw new Refusal('conflict', nothingLeft(kept))
    await write(tx, undone)
    await recordChanges(tx, ctx, undone)
    const removed = undone.filter(({ kind }) => kind === 'remove').length
    return { removed, restored: undone.length - removed, kept }
  })
}

/** Whether a change was taken back before, which nothing else does: the room is gone, or again what it was. */
const isTakenBack = (
  { kind, before, isLast }: Awaited<ReturnType<typeof listSheetChanges>>[number],
  room: RoomFields | undefined,
): boolean =>
  room === undefined ||
  (kind === 'change' &&
    !isLast &&
    Object.entries(before ?? {}).every(([name, value]) => room[name as keyof RoomFields] === value))

/** The rooms that are still there, so that no topic is begun in them meanwhile. */
async function lockRooms(
  tx: Transaction,
  changes: readonly { roomId: number }[],
): Promise<Map<number, RoomFields>> {
  const ids = changes.map(({ roomId }) => roomId)
  const rows = await tx
    .select({ id: consultationRooms.id, ...ROOM_FIELDS })
    .from(consultationRooms)
    .where(inArray(consultationRooms.id, ids))
    .orderBy(consultationRooms.id)
    .for('update')
  return new Map(rows.map(({ id, ...fields }) => [id, fields]))
}

async function write(tx: Transaction, undone: readonly Change[]): Promise<void> {
  const removed = undone.flatMap(({ kind, key }) => (kind === 'remove' ? [Number(key)] : []))
  if (removed.length > 0) {
    await tx.delete(consultationRooms).where(inArray(consultationRooms.id, removed))
  }
  for (const { key, after } of undone) {
    if (!after) continue
    await tx
      .update(consultationRooms)
      .set(after as Partial<RoomFields>)
      .where(eq(consultationRooms.id, Number(key)))
  }
}

const MAX_NAMED = 5

function nothingLeft(kept: UndoneRooms['kept']): string {
  const named = kept.slice(0, MAX_NAMED).map(({ name, why }) => `${name}${why}`)
  return `没有可以撤销的：${named.join('，')}${kept.length > MAX_NAMED ? '等' : ''}`
}
