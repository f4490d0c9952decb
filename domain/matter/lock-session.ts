import { and, asc, eq, gt, or } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { proposalMovers, proposalTexts, registerImports } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { divisions } from '#db/schema/divisions'
import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import type { Actor } from '../account/actor.ts'
import { SEEN_EARLIER } from '../edition/text-rules.ts'
import { canSee } from './policy.ts'
import type { SessionInput } from './schemas.ts'
import { isToBePublished, ofRegister } from './steps.ts'

export const SESSION_MISSING = '没有这次会议的提案'

const selectSession = (db: Queryable) =>
  db
    .select({
      sessionId: committeeSessions.id,
      term: committeeTerms.number,
      number: committeeSessions.number,
      openedOn: committeeSessions.openedOn,
      closedOn: committeeSessions.closedOn,
      lockVersion: committeeSessions.lockVersion,
      changedBy: committeeSessions.changedBy,
      publishedAt: committeeSessions.publishedAt,
      isDemo: committeeSessions.isDemo,
      divisionCode: committeeTerms.divisionCode,
      divisionName: divisions.name,
      divisionSlug: divisions.slug,
    })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))

export type LoadedSession = Awaited<ReturnType<typeof selectSession>>[number]

/** A session as this person may see it; throws not-found for any other. */
export async function loadSession(
  db: Queryable,
  { actor, sessionId }: { actor: Actor; sessionId: number },
): Promise<LoadedSession> {
  const [row] = await selectSession(db).where(eq(committeeSessions.id, sessionId))
  if (!row || !canSee(actor, row.divisionCode).allowed) {
    throw new Refusal('not-found', SESSION_MISSING)
  }
  return row
}

/** The same, kept from changing until the transaction ends. */
export async function lockSession(
  tx: Transaction,
  { actor, sessionId }: { actor: Actor; sessionId: number },
): Promise<LoadedSession> {
  await tx
    .select({ id: committeeSessions.id })
    .from(committeeSessions)
    .where(eq(committeeSessions.id, sessionId))
    .for('no key update')
  return loadSession(tx, { actor, sessionId })
}

/** Refuses what was decided on an earlier version; null is that of a session that did not exist yet. */
export function requireSeen({ lockVersion }: LoadedSession, seen: number | null): void {
  if (lockVersion !== (seen ?? 0)) {
    throw new Refusal('conflict', `您打开以后，这次会议的提案动过了。${SEEN_EARLIER}`)
  }
}

/** The plenary session of a committee by its numbers; null where nothing was brought in for it yet. */
export async function findSessionId(
  db: Queryable,
  { divisionCode, term, number }: Pick<SessionInput, 'divisionCode' | 'term' | 'number'>,
): Promise<number | null> {
  const [row] = await db
    .select({ id: committeeSessions.id })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        eq(committeeTerms.divisionCode, divisionCode),
        eq(committeeTerms.number, term),
        eq(committeeSessions.number, number),
        eq(committeeSessions.kind, 'plenary'),
      ),
    )
  return row?.id ?? null
}

/** Finds or creates it, and keeps it from changing. */
export async function takeSession(
  ctx: Context,
  tx: Transaction,
  input: SessionInput,
): Promise<LoadedSession> {
  const { divisionCode, term, number, openedOn, closedOn } = input
  await tx.insert(committeeTerms).values({ divisionCode, number: term }).onConflictDoNothing()
  const [held] = await tx
    .select({ id: committeeTerms.id })
    .from(committeeTerms)
    .where(and(eq(committeeTerms.divisionCode, divisionCode), eq(committeeTerms.number, term)))
  if (!held) throw new Error('The term was not written')
  const { accountId } = ctx.actor
  await tx
    .insert(committeeSessions)
    .values({ termId: held.id, number, kind: 'plenary', openedOn, closedOn, changedBy: accountId })
    .onConflictDoNothing()
  const sessionId = await findSessionId(tx, input)
  if (sessionId === null) throw new Error('The session was not written')
  return lockSession(tx, { actor: ctx.actor, sessionId })
}

/** Those who brought in what readers do not have yet. */
export async function listImporters(
  db: Queryable,
  { sessionId, publishedAt }: Pick<LoadedSession, 'sessionId' | 'publishedAt'>,
): Promise<number[]> {
  const takenSince = and(
    eq(registerImports.state, 'taken'),
    publishedAt === null ? undefined : gt(registerImports.takenAt, publishedAt),
  )
  const rows = await db
    .selectDistinct({ accountId: registerImports.accountId })
    .from(registerImports)
    .where(
      and(
        eq(registerImports.sessionId, sessionId),
        or(eq(registerImports.state, 'waiting'), takenSince),
      ),
    )
    .orderBy(asc(registerImports.accountId))
  return rows.map(({ accountId }) => accountId)
}

/**
 * Those who move or typed in what was filed in the portal and readers do not have yet; null where there is no such
 * proposal. Two officers have filed it, so that no import waits for it.
 */
export async function listUnseenMovers(
  db: Queryable,
  { sessionId }: Pick<LoadedSession, 'sessionId'>,
): Promise<number[] | null> {
  const rows = await db
    .select({ enteredBy: proposalTexts.enteredBy, moverId: proposalMovers.accountId })
    .from(proposalTexts)
    .innerJoin(matters, eq(matters.id, proposalTexts.matterId))
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .leftJoin(proposalMovers, eq(proposalMovers.matterId, matters.id))
    .where(and(ofRegister(sessionId), isToBePublished))
  if (rows.length === 0) return null
  const people = rows.flatMap(({ enteredBy, moverId }) =>
    moverId === null ? [enteredBy] : [enteredBy, moverId],
  )
  return [...new Set(people)]
}
