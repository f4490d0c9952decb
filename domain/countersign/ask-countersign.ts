import { and, eq, gt, sql } from 'drizzle-orm'
import { z } from 'zod'

import type { Transaction } from '#db/client'
import { countersigns } from '#db/schema/countersigns'
import { outbox } from '#db/schema/outbox'
import { COUNTERSIGN_KINDS } from '#db/states'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { lockAccounts } from '../account/administer.ts'
import type { Context } from '../context.ts'
import { requestOnce } from '../request-once.ts'
import type { Wanted } from './kind.ts'
import { parseWanted } from './kinds.ts'
import { listAnswerers } from './list-answerers.ts'
import { titleOf, type CountersignRow } from './load-countersign.ts'
import { commonDivision } from './policy.ts'

/** How long a request waits for the second person. */
export const COUNTERSIGN_DAYS = 7
const MAX_REASON = 200
const MISSING_REASON = '请写说明，给第二个人看'

const wantedSchema = z.object({ kind: z.enum(COUNTERSIGN_KINDS), payload: z.unknown() })
const reasonSchema = z.object({
  reason: plainText().trim().min(1, MISSING_REASON).max(MAX_REASON, `最多 ${MAX_REASON} 字`),
  requestKey: plainText(),
})

/**
 * Asks a second person for what takes two. The very command is tried and taken back first, so that nobody is asked
 * for what could not be done; what one person may do alone is refused here. Returns the request's number.
 */
export async function askCountersign(
  ctx: Context,
  input: unknown,
): Promise<{ countersignId: number }> {
  const { kind, payload } = parseInput(wantedSchema, input)
  const wanted = parseWanted(kind, payload)
  const { reason, requestKey } = parseInput(reasonSchema, input)
  return requestOnce(ctx, { requestKey, command: `ask-countersign:${kind}` }, async (tx) => {
    const standing = await lockAccounts(tx, ctx)
    const concerned = await wanted.concerned(tx, standing.actor)
    if (!(await wanted.takesTwo(tx, ctx.now))) {
      throw new Refusal('conflict', '没有要第二个人确认的改动，请刷新页面再看看')
    }
    const asked = {
      kind,
      payload: wanted.payload,
      divisionCode: commonDivision(concerned.divisionCodes),
      subjectName: concerned.name,
      reason,
      askedBy: ctx.actor.accountId,
    }
    await refuseAskedAlready(tx, asked, ctx.now)
    const countersignId = await insert(tx, asked, ctx.now)
    await tryOnce({ ...standing, db: tx, countersign: { countersignId } }, wanted)
    const answerers = await listAnswerers(tx, {
      ...asked,
      accountIds: concerned.accountIds,
      now: ctx.now,
    })
    const payloadOfEvent = {
      accountId: asked.askedBy,
      accountIds: answerers.map(({ accountId }) => accountId),
      countersignId,
      quote: titleOf(asked),
      reason,
    }
    await tx
      .insert(outbox)
      .values({ event: 'countersign.asked', payload: payloadOfEvent, createdAt: ctx.now })
    return { countersignId }
  })
}

type Asked = Pick<
  CountersignRow,
  'kind' | 'payload' | 'divisionCode' | 'subjectName' | 'reason' | 'askedBy'
>

async function insert(tx: Transaction, asked: Asked, now: Date): Promise<number> {
  const expiresAt = new Date(now.getTime() + COUNTERSIGN_DAYS * 86_400_000)
  const [row] = await tx
    .insert(countersigns)
    .values({ ...asked, askedAt: now, expiresAt })
    .returning({ id: countersigns.id })
  if (!row) throw new Error('The request was not written')
  return row.id
}

async function refuseAskedAlready(
  tx: Transaction,
  { kind, payload }: Asked,
  now: Date,
): Promise<void> {
  const [same] = await tx
    .select({ id: countersigns.id })
    .from(countersigns)
    .where(
      and(
        eq(countersigns.kind, kind),
        eq(countersigns.state, 'open'),
        gt(countersigns.expiresAt, now),
        sql`${countersigns.payload} = ${JSON.stringify(payload)}::jsonb`,
      ),
    )
  if (same) throw new Refusal('conflict', `同样的事已经提请过（第 ${same.id} 号），等第二个人确认`)
}

class TakenBack extends Error {}

/** Runs the command and takes back what it did. */
async function tryOnce(ctx: Context, wanted: Wanted): Promise<void> {
  try {
    await ctx.db.transaction(async (tx) => {
      await wanted.run({ ...ctx, db: tx })
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
}
