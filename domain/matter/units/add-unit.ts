import { addRecord } from '../../admin-record/add-record.ts'
import type { Context } from '../../context.ts'
import { UNIT } from './unit-record.ts'

/** A unit more to which matters may be assigned, without waiting for a sheet that names it. */
export async function addUnit(ctx: Context, input: unknown): Promise<{ unitId: number }> {
  return { unitId: await addRecord(ctx, UNIT, input) }
}
