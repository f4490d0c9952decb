import { eq } from 'drizzle-orm'
import { z } from 'zod'

import { committees } from '#db/schema/divisions'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import { changedFields } from '../changed-fields.ts'
import type { Context } from '../context.ts'
import { recordChange } from '../record-change.ts'
import { findCommittee } from './find-committee.ts'

const line = (longest: number) => plainText().trim().max(longest, `最多 ${longest} 字`)
const noted = (longest: number) =>
  z.union([line(longest), z.null()]).transform((text) => text || null)

const committeeSchema = z.object({
  name: line(40).min(1, '请写简称，如“庄浪县政协”'),
  fullName: line(80).min(1, '请写全称'),
  address: noted(120),
  phone: noted(60).refine(
    (phone) => phone === null || /^[\d\s()（）\-－+、,，转]{5,60}$/u.test(phone),
    '电话用数字、括号和短横，如 0933-6621234',
  ),
  duties: noted(500),
})

export type CommitteeFacts = z.infer<typeof committeeSchema>

/** What readers are told of a committee; the admin of its division says. Gives the division's code. */
export async function changeCommittee(
  ctx: Context,
  input: { divisionCode: string; seen: unknown; values: unknown },
): Promise<{ divisionCode: string }> {
  const parsed = committeeSchema.safeParse(input.values)
  if (!parsed.success) {
    throw new Refusal('invalid-input', '请改正标出的地方', z.flattenError(parsed.error).fieldErrors)
  }
  const { divisionCode } = input
  const seen = committeeSchema.partial().safeParse(input.seen).data ?? {}
  return ctx.db.transaction(async (tx) => {
    const its = eq(committees.divisionCode, divisionCode)
    await tx.select({ name: committees.name }).from(committees).where(its).for('update')
    const before = await findCommittee(tx, divisionCode)
    if (!before) throw new Refusal('not-found', '这个地区没有政协委员会')
    if (!holds(ctx.actor, 'admin', divisionCode)) {
      throw new Refusal('forbidden', '这个地区的政协资料不归您改')
    }
    const changed = changedFields(before, { seen, wanted: parsed.data })
    const after = { ...before, ...changed }
    if (Object.keys(changed).length > 0) await tx.update(committees).set(changed).where(its)
    const change = { subject: 'committee', key: divisionCode, name: after.name } as const
    await recordChange(tx, ctx, { ...change, deed: 'change', before, after })
    return { divisionCode }
  })
}
