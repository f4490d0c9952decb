import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { presences } from '#db/schema/presences'
import { transitions } from '#db/schema/transitions'
import type { EditionState, Move, ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import type { LoadedEdition } from './load-edition.ts'
import type { PublicChange } from './public-change.ts'
import { conflict } from './refuse-stale.ts'
import { nextState } from './workflow.ts'

/** Moves that lead from one state to another; the rest are written down by their own commands. */
type StateMove = Exclude<Move, 'create' | 'claim' | 'release' | 'edit' | 'supersede' | 'hand-over'>

const EVENTS: Record<StateMove, string> = {
  submit: 'edition.submitted',
  recall: 'edition.recalled',
  approve: 'edition.approved',
  return: 'edition.returned',
  spike: 'edition.spiked',
  unspike: 'edition.unspiked',
  schedule: 'edition.scheduled',
  unschedule: 'edition.unscheduled',
  publish: 'edition.published',
  force: 'edition.forced',
  archive: 'edition.archived',
}

/** Who moves it and when; no actor when the system does. */
export type MoveContext = Pick<Context, 'now'> & { actor: Context['actor'] | null }

export interface MovedEdition {
  editionId: number
  articleId: number
  state: EditionState
  lockVersion: number
}

interface MoveDetails {
  levels: ReviewLevel
  reason?: string
  /** The revision it is about; by default the current one. */
  revisionId?: number
  /** What the outbox calls it, when that is not the move's usual name. */
  event?: string
  /** What readers see otherwise by it; other web processes learn of it from the outbox. */
  change?: PublicChange
  /** What else changes with the state, in the same write. */
  set?: Partial<typeof editions.$inferInsert>
}

/**
 * Moves a locked edition along the workflow table: a conditional write on id, version and state, the
 * history row and the outbox row. Ends any claim, and nobody sees whoever moved it beside it any longer.
 * Zero rows written is a Conflict.
 */
export async function moveEdition(
  ctx: MoveContext,
  tx: Transaction,
  edition: LoadedEdition,
  move: StateMove,
  details: MoveDetails,
): Promise<MovedEdition> {
  const state = nextState(move, edition.state, details.levels, edition.spikedFrom)
  if (!state) throw new Refusal('invalid-transition', '稿件现在的状态不能这样做')
  const revisionId = details.revisionId ?? edition.currentRevisionId
  const { now, actor } = ctx
  const lockVersion = edition.lockVersion + 1
  const written = await tx
    .update(editions)
    .set({
      state,
      lockVersion,
      stateSince: now,
      claimedBy: null,
      claimExpiresAt: null,
      scheduledAt: null,
      ...details.set,
    })
    .where(
      and(
        eq(editions.id, edition.id),
        eq(editions.lockVersion, edition.lockVersion),
        eq(editions.state, edition.state),
      ),
    )
    .returning({ id: editions.id })
  if (written.length === 0) throw await conflict(tx, edition.id)
  const left = actor && endPresence(tx, edition.id, actor.accountId)
  const history = tx.insert(transitions).values({
    editionId: edition.id,
    move,
    fromState: edition.state,
    toState: state,
    accountId: actor?.accountId ?? null,
    revisionId,
    reason: details.reason ?? null,
    createdAt: now,
  })
  const news = tx.insert(outbox).values({
    event: details.event ?? EVENTS[move],
    payload: {
      editionId: edition.id,
      articleId: edition.articleId,
      revisionId,
      accountId: actor?.accountId ?? null,
      from: edition.state,
      to: state,
      reason: details.reason ?? null,
      ...(details.change ? { change: details.change } : {}),
    },
    createdAt: now,
  })
  // One after the other on their one connection, and waited for once.
  await Promise.all([left, history, news])
  return { editionId: edition.id, articleId: edition.articleId, state, lockVersion }
}

/** A page that stays open says so again by itself. */
const endPresence = (tx: Transaction, editionId: number, accountId: number) =>
  tx
    .delete(presences)
    .where(and(eq(presences.editionId, editionId), eq(presences.accountId, accountId)))
