import { isPast, shanghaiDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'

import { requireSiteAdmin } from '../../account/runs-site.ts'
import { addRecord } from '../../admin-record/add-record.ts'
import type { Context } from '../../context.ts'
import { topicSchema } from './schemas.ts'
import { TOPIC } from './topic-record.ts'

const OVER = '这一天已经过去，新开的收不到稿'

/** A new topic or column that articles may be filed under. Readers see it with its first article. */
export async function addTopic(ctx: Context, input: unknown): Promise<{ topicId: number }> {
  const { endsOn } = parseInput(topicSchema, input)
  requireSiteAdmin(ctx.actor)
  if (isPast(endsOn, shanghaiDay(ctx.now))) {
    throw new Refusal('invalid-input', OVER, { endsOn: [OVER] })
  }
  return { topicId: await addRecord(ctx, TOPIC, input) }
}
