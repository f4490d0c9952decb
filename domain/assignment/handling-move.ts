import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { MatterState } from '#db/matter-states'
import { accounts } from '#db/schema/accounts'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { MATTER_MOVE_LABELS } from '#lib/matter-labels'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { nameByLink } from './links/name-by-link.ts'
import { loadMatter, MATTER_MISSING, type HandledMatter } from './load-matter.ts'
import { canHandle, canSeeMatter } from './policy.ts'
import { seenMatterSchema } from './schemas.ts'
import { nextHandlingState, type AssignmentMove, type HandlingMove } from './workflow.ts'

export interface Moved {
  matterId: number
  /** What one unit has to answer, where the move was about that. */
  assignmentId: number | null
  /** Of the matter, or of the assignment. */
  lockVersion: number
  /** What readers see otherwise; null when they see nothing else. */
  change: SiteChange | null
}

/** Whom a move calls: one row of the outbox. */
export interface Call {
  event: string
  accountIds: readonly number[]
  assignmentId?: number
}

export interface Written {
  reason?: string | undefined
  calls: readonly Call[]
}

/** The recipe of a move of a matter as a whole: as that of an assignment, on the matter's own version. */
export async function handlingMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  asked: { move: HandlingMove; command: string; schema: Schema },
  work: (
    tx: Transaction,
    matter: HandledMatter,
    parsed: z.output<Schema>,
    today: IsoDay,
  ) => Promise<Written>,
): Promise<Moved> {
  const { matterId, lockVersion, requestKey } = parseInput(seenMatterSchema, input)
  const parsed = parseInput(asked.schema, input)
  const command = `${asked.command}:${matterId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const matter = await lockMatter(tx, matterId)
    if (!canSeeMatter(ctx.actor, matter)) throw new Refusal('not-found', MATTER_MISSING)
    if (matter.lockVersion !== lockVersion) throw await movedMeanwhile(tx, matterId)
    const today = shanghaiDay(ctx.now)
    requireAllowed(canHandle(ctx.actor, asked.move, matter, today))
    const written = await work(tx, matter, parsed, today)
    const state = nextHandlingState(asked.move, matter.state)
    if (state === null) throw new Error(`The table has no ${asked.move} from ${matter.state}`)
    const change = await writeHandling(ctx, tx, { matter, move: asked.move, state, ...written })
    const stays = state === matter.state
    return {
      matterId,
      assignmentId: null,
      lockVersion: stays ? lockVersion : lockVersion + 1,
      change,
    }
  })
}

/** A matter, kept from changing with all that its units have to answer until the transaction ends. */
export async function lockMatter(tx: Transaction, matterId: number): Promise<HandledMatter> {
  await tx.select({ id: matters.id }).from(matters).where(eq(matters.id, matterId)).for('update')
  return loadMatter(tx, matterId)
}

/** The conflict of who saw an earlier version of a matter, or of what one unit has to answer. */
export async function movedMeanwhile(
  tx: Transaction,
  matterId: number,
  assignmentId?: number,
): Promise<Refusal> {
  const [last] = await tx
    .select({ move: matterMoves.move, name: nameByLink(matterMoves.unitLinkId) })
    .from(matterMoves)
    .innerJoin(accounts, eq(accounts.id, matterMoves.accountId))
    .where(
      and(
        eq(matterMoves.matterId, matterId),
        assignmentId === undefined ? undefined : eq(matterMoves.assignmentId, assignmentId),
      ),
    )
    .orderBy(desc(matterMoves.id))
    .limit(1)
  return changedMeanwhile(last && `${last.name}已经${MATTER_MOVE_LABELS[last.move]}`)
}

/** Moves that change nothing that readers have. */
const UNSEEN: readonly (AssignmentMove | HandlingMove)[] = [
  'talk',
  'draft-answer',
  'send-back',
  'open-link',
  'archive',
]

interface Handling extends Written {
  matter: HandledMatter
  move: AssignmentMove | HandlingMove
  state: MatterState
  assignmentId?: number
}

/** Writes the state of a locked matter, the row of its history and the rows of the outbox. */
export async function writeHandling(
  ctx: Context,
  tx: Transaction,
  { matter, move, state, assignmentId, reason, calls }: Handling,
): Promise<SiteChange | null> {
  const { matterId, sessionId, divisionCode, publishedAt, title } = matter
  const { unitLink } = ctx
  const { accountId } = ctx.actor
  // By a link it was the unit: who opened it is notified as anybody else.
  const by = unitLink ? null : accountId
  if (state !== matter.state) {
    const closed = move === 'close' ? { closedOn: shanghaiDay(ctx.now) } : {}
    await tx
      .update(matters)
      .set({ ...closed, state, lockVersion: matter.lockVersion + 1 })
      .where(eq(matters.id, matterId))
  }
  await tx.insert(matterMoves).values({
    sessionId,
    matterId,
    assignmentId: assignmentId ?? null,
    move,
    accountId,
    unitLinkId: unitLink?.unitLinkId ?? null,
    reason: reason === undefined || reason === '' ? null : reason,
    createdAt: ctx.now,
  })
  const isSeen = publishedAt !== null && !UNSEEN.includes(move)
  const change = isSeen ? { divisionCodes: [divisionCode], topicIds: [] } : null
  await tx.insert(outbox).values(
    calls.map((call, index) => ({
      event: call.event,
      payload: {
        matterId,
        ...(call.assignmentId === undefined ? {} : { assignmentId: call.assignmentId }),
        accountId: by,
        accountIds: call.accountIds.filter((one) => one !== by),
        quote: title,
        ...(reason === undefined || reason === '' ? {} : { reason }),
        ...(change && index === 0 && { change }),
      },
      createdAt: ctx.now,
    })),
  )
  return change
}
