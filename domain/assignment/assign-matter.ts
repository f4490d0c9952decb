import { and, eq, inArray, isNull } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { sheetRatings } from '#db/schema/matter/matter-private'
import { assignments } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'

import { listUnitHolders } from '../account/list-actors.ts'
import type { Context } from '../context.ts'
import { enclosing } from '../division/covers.ts'
import { handlingMove, type Call, type Moved } from './handling-move.ts'
import { peopleOf } from './load-matter.ts'
import { assignSchema } from './schemas.ts'

/** A dispatcher says which units answer a filed matter, and by when. What a sheet had of that is replaced. */
export function assignMatter(ctx: Context, input: unknown): Promise<Moved> {
  const asked = { move: 'assign', command: 'assign-matter', schema: assignSchema } as const
  return handlingMove(ctx, input, asked, async (tx, matter, { units, dueOn }, today) => {
    const { matterId, divisionCode } = matter
    requireAhead(dueOn, today)
    await requireUnits(tx, { divisionCode, unitIds: units.map(({ unitId }) => unitId) })
    await tx.delete(assignments).where(eq(assignments.matterId, matterId))
    await tx.delete(sheetRatings).where(eq(sheetRatings.matterId, matterId))
    const rows = await tx
      .insert(assignments)
      .values(
        units.map((unit) => ({
          ...unit,
          matterId,
          assignedOn: today,
          dueOn,
          state: 'waiting' as const,
        })),
      )
      .returning({ assignmentId: assignments.id, unitId: assignments.unitId })
    const calls: Call[] = [{ event: 'matter.assign', accountIds: peopleOf(matter) }]
    for (const { assignmentId, unitId } of rows) {
      const accountIds = await listUnitHolders(tx, { unitId, now: ctx.now })
      calls.push({ event: 'assignment.assign', accountIds, assignmentId })
    }
    return { calls }
  })
}

export function requireAhead(dueOn: IsoDay, today: IsoDay): void {
  if (dueOn > today) return
  throw new Refusal('invalid-input', '请改正标出的地方', { dueOn: ['期限要在今天以后'] })
}

/** Units of the division or of one above it. */
export async function requireUnits(
  tx: Transaction,
  { divisionCode, unitIds }: { divisionCode: string; unitIds: readonly number[] },
): Promise<void> {
  const known = await tx
    .select({ id: handlingUnits.id })
    .from(handlingUnits)
    .where(
      and(
        inArray(handlingUnits.id, [...unitIds]),
        inArray(handlingUnits.divisionCode, enclosing(divisionCode)),
        isNull(handlingUnits.mergedInto),
      ),
    )
    // None is merged into another before it has its part.
    .for('key share')
  if (known.length === unitIds.length) return
  const missing = ['没有这个承办单位，要是本地区或上级的']
  throw new Refusal('invalid-input', '请改正标出的地方', { units: missing, unitId: missing })
}
