import { changeRecord } from '../../admin-record/change-record.ts'
import type { Context } from '../../context.ts'
import { roomRecord } from './room-record.ts'

/** Changes what is kept of a room, or closes it by its last day. */
export async function changeRoom(
  ctx: Context,
  { roomId, ...input }: { roomId: number; seen: unknown; values: unknown },
): Promise<void> {
  await changeRecord(ctx, roomRecord(ctx.actor), { key: roomId, ...input })
}
