import { changeRecord } from '../../admin-record/change-record.ts'
import { getRecord } from '../../admin-record/get-record.ts'
import type { Context } from '../../context.ts'
import type { SiteChange } from '../../edition/public-change.ts'
import { UNIT } from './unit-record.ts'

/** Renames a unit, or says what else sheets call it: from then on they mean this one. Readers have its new name at once. */
export async function changeUnit(
  ctx: Context,
  { unitId, ...input }: { unitId: number; seen: unknown; values: unknown },
): Promise<{ change: SiteChange }> {
  await changeRecord(ctx, UNIT, { key: unitId, ...input })
  const { divisionCode } = await getRecord(ctx.db, UNIT, { actor: ctx.actor, key: unitId })
  return { change: { divisionCodes: [divisionCode], topicIds: [] } }
}
