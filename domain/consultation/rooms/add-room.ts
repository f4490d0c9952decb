import { addRecord } from '../../admin-record/add-record.ts'
import type { Context } from '../../context.ts'
import { roomRecord } from './room-record.ts'

/** A room more where topics of a town are talked over. */
export async function addRoom(ctx: Context, input: unknown): Promise<{ roomId: number }> {
  return { roomId: await addRecord(ctx, roomRecord(ctx.actor), input) }
}
