import { z } from 'zod'

import { committees } from '#db/schema/divisions'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { holds } from '../account/actor.ts'
import { changeRecord } from '../admin-record/change-record.ts'
import type { RecordKind } from '../admin-record/record-kind.ts'
import type { Context } from '../context.ts'
import { COMMITTEE_FIELDS } from './find-committee.ts'

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

const COMMITTEE: RecordKind<CommitteeFacts, string> = {
  subject: 'committee',
  table: committees,
  key: committees.divisionCode,
  columns: COMMITTEE_FIELDS,
  schema: committeeSchema,
  shape: committeeSchema.shape,
  nameOf: ({ name }) => name,
  requireKeeper: (actor, divisionCode) => {
    if (divisionCode !== null && holds(actor, 'admin', divisionCode)) return
    throw new Refusal('forbidden', '这个地区的政协资料不归您改')
  },
  missing: '这个地区没有政协委员会',
}

/** What readers see of a committee; the admin of its division decides. Returns the division's code. */
export async function changeCommittee(
  ctx: Context,
  { divisionCode, ...input }: { divisionCode: string; seen: unknown; values: unknown },
): Promise<{ divisionCode: string }> {
  await changeRecord(ctx, COMMITTEE, { key: divisionCode, ...input })
  return { divisionCode }
}
