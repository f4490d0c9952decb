import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { registerImports } from '#db/schema/matter/matter-private'
import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters, proposals } from '#db/schema/matter/matters'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { listHolders } from '../../account/list-actors.ts'
import type { Context } from '../../context.ts'
import type { SiteChange } from '../../edition/public-change.ts'
import { requestOnce } from '../../request-once.ts'
import { formatPlace } from '../../roster/row-place.ts'
import { listFollowedNumbers } from '../followed-numbers.ts'
import { requireSeen, takeSession, type LoadedSession } from '../lock-session.ts'
import { planRegister, type RegisterPlan } from './plan-register.ts'
import { canKeep } from '../policy.ts'
import { readRegister } from './read-register.ts'
import { importSchema, registerSchema, STALE } from '../schemas.ts'
import { isOtherDays, settleDays } from './session-days.ts'
import { unsealRegister } from './sealed-register.ts'
import { ALREADY_WAITING } from './compare-register.ts'
import { ofRegister } from '../steps.ts'
import { writeProposals } from './write-proposals.ts'

export interface ImportedRegister {
  sessionId: number
  /** Rows that were written, or wait. */
  count: number
  /** Whether a second person has to look first, because readers have the session. */
  isWaiting: boolean
  /** How many cards readers lost at once, because their movers agree no longer. */
  withdrawn: number
  change: SiteChange | null
}

/**
 * Takes the lines of a sheet into the register of a session: all of them, or none when one is wrong by now. What the
 * sheet does not name stays. Of a session that readers have, they wait until a second person publishes them; a consent
 * that ends does not wait.
 */
export async function importRegister(
  ctx: Context,
  input: unknown,
  { key }: { key: string },
): Promise<ImportedRegister> {
  const { sealed, requestKey } = parseInput(importSchema, input)
  const shown = unsealRegister(sealed, { accountId: ctx.actor.accountId, key })
  if (shown === null) throw new Refusal('invalid-input', STALE)
  const { session: wanted, lines } = parseInput(registerSchema, shown)
  return requestOnce(ctx, { requestKey, command: 'import-register' }, async (tx) => {
    requireAllowed(canKeep(ctx.actor, wanted.divisionCode))
    const session = await takeSession(ctx, tx, wanted)
    requireSeen(session, shown.lockVersion)
    const days = settleDays(session, wanted)
    const register = await readRegister(tx, session.sessionId)
    const followed = await listFollowedNumbers(tx, session.sessionId)
    const today = shanghaiDay(ctx.now)
    const plan = planRegister(lines, {
      register,
      session: { ...session, openedOn: days.openedOn },
      today,
      followed,
    })
    const wrong = plan.rows.find(({ effect }) => effect === null)
    if (wrong) {
      const sentence = `一件也没有导入：${formatPlace(wrong)} ${wrong.issues.join('；')}`
      throw new Refusal('invalid-input', sentence)
    }
    if (plan.written.length === 0) {
      throw new Refusal('invalid-input', '表里和登记表一样，没有要导入的')
    }
    const isWaiting = session.publishedAt !== null
    await (isWaiting ? keepWaiting : take)(ctx, tx, { session, plan })
    const withdrawn = isWaiting ? await withdrawCards(ctx, tx, { session, plan }) : 0
    const isSeen = withdrawn > 0 || (isWaiting && isOtherDays(session, days))
    const change = isSeen ? { divisionCodes: [session.divisionCode], topicIds: [] } : null
    await tx
      .update(committeeSessions)
      .set({
        lockVersion: session.lockVersion + 1,
        ...days,
        ...(isWaiting ? {} : { changedBy: ctx.actor.accountId }),
      })
      .where(eq(committeeSessions.id, session.sessionId))
    const count = plan.written.length
    await announce(ctx, tx, { session, count, change })
    return { sessionId: session.sessionId, count, isWaiting, withdrawn, change }
  })
}

interface Planned {
  session: LoadedSession
  plan: RegisterPlan
}

async function take(ctx: Context, tx: Transaction, { session, plan }: Planned): Promise<void> {
  const { sessionId, divisionCode } = session
  const { accountId } = ctx.actor
  await writeProposals(
    tx,
    { sessionId, divisionCode, accountId, now: ctx.now },
    { rows: plan.written },
  )
  await tx.insert(registerImports).values({
    sessionId,
    accountId,
    state: 'taken',
    rows: plan.written,
    before: plan.before,
    takenAt: ctx.now,
    createdAt: ctx.now,
  })
}

async function keepWaiting(
  ctx: Context,
  tx: Transaction,
  { session: { sessionId }, plan }: Planned,
): Promise<void> {
  const kept = await tx
    .insert(registerImports)
    .values({
      sessionId,
      accountId: ctx.actor.accountId,
      state: 'waiting',
      rows: plan.written,
      createdAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: registerImports.id })
  if (kept.length === 0) {
    throw new Refusal('conflict', ALREADY_WAITING)
  }
}

/** Ends the consents that the rows withdraw, and takes their cards away from readers. Returns how many cards there were. */
async function withdrawCards(
  ctx: Context,
  tx: Transaction,
  { session: { sessionId }, plan }: Planned,
): Promise<number> {
  const numbers = plan.written.flatMap(({ number, consent }) => (consent ? [] : [number]))
  const ended = await tx
    .update(matters)
    .set({
      consent: false,
      publicity: sql`case when ${matters.publicity} = 'card' then 'none' else ${matters.publicity} end`,
    })
    .where(and(ofRegister(sessionId), inArray(matters.number, numbers), eq(matters.consent, true)))
    .returning({ matterId: matters.id })
  if (ended.length === 0) return 0
  const ids = ended.map(({ matterId }) => matterId)
  const cards = await tx
    .update(proposals)
    .set({ shownMovers: null })
    .where(and(inArray(proposals.matterId, ids), isNotNull(proposals.shownMovers)))
    .returning({ matterId: proposals.matterId })
  const { accountId } = ctx.actor
  await tx.insert(matterMoves).values(
    ended.map(({ matterId }) => ({
      sessionId,
      matterId,
      move: 'change' as const,
      accountId,
      createdAt: ctx.now,
    })),
  )
  return cards.length
}

/** The final editors of the committee learn that there is something to publish. */
async function announce(
  ctx: Context,
  tx: Transaction,
  { session, count, change }: { session: LoadedSession; count: number; change: SiteChange | null },
): Promise<void> {
  const { sessionId, divisionCode, divisionName } = session
  const { accountId } = ctx.actor
  const editors = await listHolders(tx, { role: 'editor3', divisionCode, now: ctx.now })
  const payload = {
    sessionId,
    accountId,
    accountIds: editors.map((one) => one.accountId).filter((one) => one !== accountId),
    quote: `${divisionName}政协${formatPlenary(session)}提案 ${count} 件`,
    ...(change && { change }),
  }
  await tx.insert(outbox).values({ event: 'register.imported', payload, createdAt: ctx.now })
}
