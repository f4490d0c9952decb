// What readers may know of the registers: only of sessions that were published. Nothing here reads who moved what.

import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { MATTER_STEPS, type MatterStep } from '#db/matter-states'

import { countSteps, NO_STEPS } from './figures/step-figures.ts'
import { isNumbered } from './steps.ts'

const MAX_SESSIONS = 100
const MAX_ALL = 4_000
const SHOWN_SESSION = {
  sessionId: committeeSessions.id,
  term: committeeTerms.number,
  number: committeeSessions.number,
  openedOn: committeeSessions.openedOn,
  closedOn: committeeSessions.closedOn,
  publishedAt: committeeSessions.publishedAt,
  isDemo: committeeSessions.isDemo,
  division: {
    code: divisions.code,
    name: divisions.name,
    slug: divisions.slug,
  },
}

export const isShownSession = and(
  isNotNull(committeeSessions.publishedAt),
  eq(committeeSessions.kind, 'plenary'),
)

/** Whether readers have the card of a matter; its session is joined. */
export const isCard = and(
  eq(matters.publicity, 'card'),
  isNumbered,
  isNull(matters.undoneAt),
  isShownSession,
)

const selectShown = (db: Queryable) =>
  db
    .select(SHOWN_SESSION)
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))

export type ShownSession = Awaited<ReturnType<typeof listShownSessions>>[number]

/** The published sessions of a committee, newest first. */
export async function listShownSessions(db: Queryable, divisionCode: string) {
  return selectShown(db)
    .where(and(isShownSession, eq(committeeTerms.divisionCode, divisionCode)))
    .orderBy(desc(committeeTerms.number), desc(committeeSessions.number))
    .limit(MAX_SESSIONS)
}

/** Those of all committees, the last published first, for what lists all pages. */
export async function listAllShownSessions(db: Queryable) {
  return selectShown(db)
    .where(isShownSession)
    .orderBy(desc(committeeSessions.publishedAt), desc(committeeSessions.id))
    .limit(MAX_ALL)
}

/** One of them by 届 and 次; null for one that readers do not have. */
export async function findShownSession(
  db: Queryable,
  { divisionCode, term, number }: { divisionCode: string; term: number; number: number },
): Promise<ShownSession | null> {
  const [row] = await selectShown(db).where(
    and(
      isShownSession,
      eq(committeeTerms.divisionCode, divisionCode),
      eq(committeeTerms.number, term),
      eq(committeeSessions.number, number),
    ),
  )
  return row ?? null
}

/** The newest published session of a committee with its figures; null where there is none. */
export async function findNewestFigures(
  db: Queryable,
  divisionCode: string,
): Promise<CountyProposals | null> {
  const [newest] = await listShownSessions(db, divisionCode)
  const counted = newest && (await countSteps(db, [newest.sessionId])).get(newest.sessionId)
  return newest && counted ? { ...newest, steps: counted.steps } : null
}

export interface CountyProposals extends ShownSession {
  steps: Readonly<Record<MatterStep, number>>
}

/** The last published session of each committee with its figures, in the order of divisions, and what they add up to. */
export async function listProvinceProposals(
  db: Queryable,
): Promise<{ counties: CountyProposals[]; sums: Record<MatterStep, number> }> {
  const latest = db
    .selectDistinctOn([committeeTerms.divisionCode], { id: committeeSessions.id })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(isShownSession)
    .orderBy(
      committeeTerms.divisionCode,
      desc(committeeTerms.number),
      desc(committeeSessions.number),
    )
  const sessions = await selectShown(db)
    .where(sql`${committeeSessions.id} in ${latest}`)
    .orderBy(divisions.code)
  const counted = await countSteps(
    db,
    sessions.map(({ sessionId }) => sessionId),
  )
  const counties = sessions.map((session) => ({
    ...session,
    steps: counted.get(session.sessionId)?.steps ?? NO_STEPS,
  }))
  const sums = { ...NO_STEPS }
  for (const { steps } of counties) {
    for (const step of MATTER_STEPS) sums[step] += steps[step]
  }
  return { counties, sums }
}
