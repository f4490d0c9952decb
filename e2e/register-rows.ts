// The register of a session as rows of a test's own: nobody brought it in, and readers do not have it.

import { and, eq } from 'drizzle-orm'

import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { proposalMovers, proposalTexts } from '#db/schema/matter/matter-private'
import { assignments, matters, proposals } from '#db/schema/matter/matters'

import { database } from './database.ts'
import { insertUnit } from './factories.ts'

/** A session with one proposal that has these words; the number of its session is nobody else's. */
export async function insertRegister(
  accountId: string,
  divisionCode: string,
  words = '关于修路的提案',
): Promise<string> {
  const db = database()
  await db.insert(committeeTerms).values({ divisionCode, number: 1 }).onConflictDoNothing()
  const [session] = await db.transaction(async (tx) => {
    // Locked: another test beside this one counts the sessions of the same county.
    const [term] = await tx
      .select({ id: committeeTerms.id })
      .from(committeeTerms)
      .where(and(eq(committeeTerms.divisionCode, divisionCode), eq(committeeTerms.number, 1)))
      .for('update')
    const termId = term?.id ?? 0
    const known = await tx
      .select({ number: committeeSessions.number })
      .from(committeeSessions)
      .where(eq(committeeSessions.termId, termId))
    const number = Math.max(0, ...known.map((other) => other.number)) + 1
    return tx
      .insert(committeeSessions)
      .values({ termId, number, kind: 'plenary', changedBy: Number(accountId) })
      .returning({ id: committeeSessions.id })
  })
  const [matter] = await db
    .insert(matters)
    .values({
      kind: 'proposal',
      divisionCode,
      sessionId: session?.id ?? 0,
      number: 1,
      title: words,
      state: 'filed',
    })
    .returning({ id: matters.id })
  await db.insert(proposals).values({
    matterId: matter?.id ?? 0,
    moverKind: 'person',
    category: words.slice(0, 20),
    occasion: 'session',
    isFiled: true,
  })
  return String(session?.id)
}

/** A proposal that somebody moved in a session, handed in to its officers, with these words in each of its parts. */
export async function insertSubmitted(
  {
    sessionId,
    accountId,
    divisionCode,
  }: Record<'sessionId' | 'accountId' | 'divisionCode', string>,
  words = '关于架桥的提案',
): Promise<string> {
  const db = database()
  const enteredBy = Number(accountId)
  const now = new Date()
  const [matter] = await db
    .insert(matters)
    .values({
      kind: 'proposal',
      divisionCode,
      sessionId: Number(sessionId),
      title: words,
      state: 'received',
      followedAt: now,
    })
    .returning({ id: matters.id })
  const matterId = matter?.id ?? 0
  const category = words.slice(0, 20)
  await db
    .insert(proposals)
    .values({ matterId, moverKind: 'person', category, occasion: 'session', isFiled: false })
  await db.insert(proposalTexts).values({
    matterId,
    situation: words,
    analysis: words,
    advice: words,
    advisedUnits: words,
    enteredBy,
    submittedAt: now,
  })
  const mover = { name: words.slice(0, 40), position: 0, accountId: enteredBy, agreedAt: now }
  await db.insert(proposalMovers).values({ matterId, ...mover })
  return String(matterId)
}

/** The same, filed and assigned to a unit of the division. Returns the number of what the unit has to answer. */
export async function insertAssigned(
  moved: Parameters<typeof insertSubmitted>[0],
  words?: string,
): Promise<string> {
  const db = database()
  const matterId = Number(await insertSubmitted(moved, words))
  await db.update(matters).set({ state: 'assigned' }).where(eq(matters.id, matterId))
  await db.update(proposals).set({ isFiled: true }).where(eq(proposals.matterId, matterId))
  const [row] = await db
    .insert(assignments)
    .values({
      matterId,
      unitId: await insertUnit(moved.divisionCode),
      part: 'lead',
      state: 'waiting',
      assignedOn: '2026-03-02',
      dueOn: '2026-06-02',
    })
    .returning({ id: assignments.id })
  return String(row?.id)
}
