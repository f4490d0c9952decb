import { and, eq, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { registerImports } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters, proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { formatPlenary } from '#lib/format-plenary'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { nameCards, requireFitCards } from './fit-cards.ts'
import {
  listImporters,
  listUnseenMovers,
  lockSession,
  requireSeen,
  type LoadedSession,
} from './lock-session.ts'
import { canPublish } from './policy.ts'
import { readRegister } from './register/read-register.ts'
import { seenSchema } from './schemas.ts'
import { ofRegister } from './steps.ts'
import { writeProposals } from './register/write-proposals.ts'

export interface PublishedSession {
  sessionId: number
  /** How many cards readers have now that they had not before. */
  cards: number
  change: SiteChange
}

/**
 * Lets readers have the figures of a session and the cards of what was filed and consented to, as the register has them;
 * what waits goes into the register first. Who brought any of it in, or moves it, does not publish it.
 */
export async function publishSession(ctx: Context, input: unknown): Promise<PublishedSession> {
  const { sessionId, lockVersion, requestKey } = parseInput(seenSchema, input)
  const command = `publish-session:${sessionId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const session = await lockSession(tx, { actor: ctx.actor, sessionId })
    const importers = await listImporters(tx, session)
    const movers = await listUnseenMovers(tx, session)
    const { divisionCode } = session
    requireAllowed(
      canPublish(ctx.actor, { divisionCode, importers: [...importers, ...(movers ?? [])] }),
    )
    requireSeen(session, lockVersion)
    if (session.publishedAt !== null && importers.length === 0 && movers === null) {
      throw new Refusal('conflict', '读者看到的就是这些，没有要公布的')
    }
    const changedBy = (await takeWaiting(ctx, tx, session)) ?? session.changedBy
    await requirePresentable(tx, sessionId)
    const cards = await showCards(tx, sessionId)
    const { accountId } = ctx.actor
    await tx
      .update(committeeSessions)
      .set({
        publishedAt: ctx.now,
        publishedBy: accountId,
        changedBy,
        lockVersion: lockVersion + 1,
      })
      .where(eq(committeeSessions.id, sessionId))
    const done = { sessionId, move: 'publish' as const, accountId, createdAt: ctx.now }
    await tx.insert(matterMoves).values([done, ...cards.map((matterId) => ({ ...done, matterId }))])
    const change = { divisionCodes: [session.divisionCode], topicIds: [] }
    const quote = `${session.divisionName}政协${formatPlenary(session)}提案`
    const payload = { sessionId, accountId, accountIds: importers, quote, change }
    await tx.insert(outbox).values({ event: 'register.published', payload, createdAt: ctx.now })
    return { sessionId, cards: cards.length, change }
  })
}

/** Writes what waits into the register. Returns who brought it in; null where nothing waits. */
async function takeWaiting(
  ctx: Context,
  tx: Transaction,
  { sessionId, divisionCode }: LoadedSession,
): Promise<number | null> {
  const [waiting] = await tx
    .select()
    .from(registerImports)
    .where(and(eq(registerImports.sessionId, sessionId), eq(registerImports.state, 'waiting')))
  if (!waiting) return null
  const { id, rows, accountId } = waiting
  const numbers = new Set(rows.map(({ number }) => number))
  const before = (await readRegister(tx, sessionId)).filter(({ number }) => numbers.has(number))
  await writeProposals(tx, { sessionId, divisionCode, accountId, now: ctx.now }, { rows })
  await tx
    .update(registerImports)
    .set({ state: 'taken', before, takenAt: ctx.now })
    .where(eq(registerImports.id, id))
  return accountId
}

/** Refuses a register without rows, and words on its cards that readers may not have. */
async function requirePresentable(tx: Transaction, sessionId: number): Promise<void> {
  const rows = await readRegister(tx, sessionId)
  if (rows.length === 0) throw new Refusal('conflict', '登记表是空的，没有要公布的')
  await requireFitCards(tx, rows)
}

/** Shows every card that may be, with its movers' names. Returns the matters whose card readers did not have. */
async function showCards(tx: Transaction, sessionId: number): Promise<number[]> {
  const isFiled = tx
    .select({ id: proposals.matterId })
    .from(proposals)
    .where(and(eq(proposals.matterId, matters.id), eq(proposals.isFiled, true)))
  const rows = await tx
    .update(matters)
    .set({ publicity: 'card' })
    .where(
      and(
        ofRegister(sessionId),
        eq(matters.consent, true),
        eq(matters.publicity, 'none'),
        sql`exists ${isFiled}`,
      ),
    )
    .returning({ id: matters.id })
  await nameCards(tx, ofRegister(sessionId))
  return rows.map(({ id }) => id)
}
