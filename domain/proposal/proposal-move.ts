import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import { listHolders } from '../account/list-actors.ts'
import { movedMeanwhile } from '../assignment/handling-move.ts'
import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { lockProposal, type LoadedProposal } from './load-proposal.ts'
import { can } from './policy.ts'
import { seenSchema } from './schemas.ts'
import { isDraft, nextProposalState, type ProposalMove } from './workflow.ts'

export interface MovedProposal {
  matterId: number
  lockVersion: number
  /** What readers see otherwise; null when they see nothing else. */
  change: SiteChange | null
}

/**
 * The recipe of every move of a proposal that is there: one request once, the row locked, not-found for who may not
 * see it, a stale version is a conflict, the policy asked; then the move's own work.
 */
export async function proposalMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  asked: {
    move: ProposalMove | ((parsed: z.output<Schema>, proposal: LoadedProposal) => ProposalMove)
    command: string
    schema: Schema
    /** Whether it may take the next number of the session. */
    numbers?: true
  },
  work: (
    tx: Transaction,
    proposal: LoadedProposal,
    parsed: z.output<Schema>,
  ) => Promise<Omit<Written, 'move'>>,
): Promise<MovedProposal> {
  const { matterId, lockVersion, requestKey } = parseInput(seenSchema, input)
  const parsed = parseInput(asked.schema, input)
  const command = `${asked.command}:${matterId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const proposal = await lockProposal(tx, {
      actor: ctx.actor,
      matterId,
      withSession: asked.numbers === true,
    })
    if (proposal.lockVersion !== lockVersion) throw await movedMeanwhile(tx, matterId)
    const move = typeof asked.move === 'function' ? asked.move(parsed, proposal) : asked.move
    requireAllowed(can(ctx.actor, move, proposal))
    const written = await work(tx, proposal, parsed)
    return writeMove(ctx, tx, proposal, { ...written, move })
  })
}

interface Written {
  move: ProposalMove
  /** What else changes with the state, in the same write. */
  set?: Partial<typeof matters.$inferInsert>
  reason?: string | undefined
  /** Whom its notice calls. */
  named?: readonly number[]
}

/** Writes a move of a locked proposal, its history and its outbox row. */
async function writeMove(
  ctx: Context,
  tx: Transaction,
  proposal: LoadedProposal,
  { move, set, reason, named = [] }: Written,
): Promise<MovedProposal> {
  const { matterId, sessionId, divisionCode, publishedAt } = proposal
  const { accountId } = ctx.actor
  const state = nextProposalState(move, proposal.state)
  if (state === null) throw new Error(`The table has no ${move} from ${proposal.state}`)
  const lockVersion = proposal.lockVersion + 1
  await tx
    .update(matters)
    .set({ ...set, state, lockVersion })
    .where(and(eq(matters.id, matterId), eq(matters.lockVersion, proposal.lockVersion)))
  await tx
    .insert(matterMoves)
    .values({ sessionId, matterId, move, accountId, reason: reason ?? null, createdAt: ctx.now })
  // Readers have the figures of a session once it is published.
  const isCounted = state !== proposal.state && !isDraft(state) && publishedAt !== null
  const change = isCounted ? { divisionCodes: [divisionCode], topicIds: [] } : null
  const payload = {
    matterId,
    accountId,
    accountIds: named.filter((one) => one !== accountId),
    quote: proposal.title,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    ...(change && { change }),
  }
  await tx.insert(outbox).values({ event: `proposal.${move}`, payload, createdAt: ctx.now })
  return { matterId, lockVersion, change }
}

/** The officers of a division, those apart who move the proposal themselves. */
export async function listExaminers(
  tx: Transaction,
  { divisionCode, not, now }: { divisionCode: string; not: readonly number[]; now: Date },
): Promise<number[]> {
  const holders = await listHolders(tx, { role: 'officer', divisionCode, now })
  return holders.flatMap(({ accountId }) => (not.includes(accountId) ? [] : [accountId]))
}

/** Who writes or agreed to move it, where they have accounts. */
export const peopleOf = ({ enteredBy, movers }: LoadedProposal): number[] => [
  ...new Set([
    enteredBy,
    ...movers.flatMap(({ accountId, answer }) => (answer === 'disagreed' ? [] : [accountId])),
  ]),
]
