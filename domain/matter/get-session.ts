import { and, asc, desc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { accounts } from '#db/schema/accounts'
import { articles } from '#db/schema/articles'
import { registerImports } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { revisions } from '#db/schema/revisions'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { canWriteFor } from '../account/can-write-for.ts'
import { withinDivision } from '../division/within-division.ts'
import { getStatistics } from './figures/get-statistics.ts'
import { listReporters } from './figures/draft-report.ts'
import { matchesHandling, type RegisterFilter } from './figures/handling-figures.ts'
import { listStepProofs } from './list-proofs.ts'
import { listWaiting } from './list-waiting.ts'
import { listImporters, listUnseenMovers, loadSession } from './lock-session.ts'
import { canKeep, canPublish, canTakeBack, isUndoable, publishesIn } from './policy.ts'
import { leadUnit, matchesFilter, resultOfMatter } from './steps.ts'

const MAX_IMPORTS = 10
const MAX_OFFERED = 60
/** Behind every number: what has none yet comes last. */
const UNNUMBERED = 2_147_483_647
const BY_NUMBER = keyset({
  columns: [
    ['integer', sql`coalesce(${matters.number}, ${UNNUMBERED})`],
    ['id', matters.id],
  ],
  direction: 'ascending',
  size: 25,
})

interface Query {
  actor: Actor
  sessionId: number
  now: Date
}

/** A session for those who work on it: its figures, what proves them, what was brought in, and what they may do. */
export async function getSession(db: Queryable, { actor, sessionId, now }: Query) {
  const session = await loadSession(db, { actor, sessionId })
  const { divisionCode, publishedAt } = session
  const keeps = canKeep(actor, divisionCode).allowed
  const { term, number } = session
  const seesWaiting = keeps || publishesIn(actor, divisionCode)
  const reports = keeps && canWriteFor(actor, divisionCode).allowed
  const [statistics, proofs, imports, importers, movers, waiting, reporters] = await Promise.all([
    getStatistics(db, { sessionId, now }),
    listStepProofs(db, sessionId),
    db
      .select({
        importId: registerImports.id,
        accountId: registerImports.accountId,
        name: accounts.displayName,
        state: registerImports.state,
        takenAt: registerImports.takenAt,
        createdAt: registerImports.createdAt,
      })
      .from(registerImports)
      .innerJoin(accounts, eq(accounts.id, registerImports.accountId))
      .where(eq(registerImports.sessionId, sessionId))
      .orderBy(desc(registerImports.id))
      .limit(MAX_IMPORTS),
    listImporters(db, session),
    listUnseenMovers(db, session),
    seesWaiting ? listWaiting(db, { sessionId, term, number, withNames: keeps }) : null,
    keeps && !reports ? listReporters(db, { divisionCode, now }) : [],
  ])
  const latest = imports.find(({ state }) => state !== 'undone')
  const canUndo =
    latest !== undefined &&
    canTakeBack(actor, { divisionCode, ...latest }).allowed &&
    (latest.state === 'waiting' || isUndoable(latest, { publishedAt, now }))
  const isUnseen = importers.length > 0 || movers !== null
  const brought = { divisionCode, importers: [...importers, ...(movers ?? [])] }
  return {
    ...session,
    ...statistics,
    proofs,
    imports,
    /** The import that this person may take back. */
    undoable: canUndo ? latest.importId : null,
    /** What the sheet that waits would change, for who may let readers have it and who keeps the register. */
    waiting,
    isUnseen,
    /** Who may begin its report, where this officer may not. */
    reporters,
    may: {
      keep: keeps,
      report: reports,
      publish: isUnseen && canPublish(actor, brought).allowed,
    },
  }
}

/** The proposals of a session that a filter leaves, by number; without their movers. */
export async function listRegister(
  db: Queryable,
  query: Query & { filter: RegisterFilter; after?: string | undefined },
) {
  const { actor, sessionId, now, filter, after } = query
  await loadSession(db, { actor, sessionId })
  const rows = await db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      publicity: matters.publicity,
      /** Whether it is handled in the portal, with a page for its officers. */
      isFollowed: sql<boolean>`${matters.followedAt} is not null`,
      consent: matters.consent,
      category: proposals.category,
      isKey: proposals.isKey,
      resultClass: resultOfMatter,
      leadUnit,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .where(
      and(
        matchesFilter(db, { sessionId, today: shanghaiDay(now), filter }),
        matchesHandling(db, filter),
        BY_NUMBER.after(after),
      ),
    )
    .orderBy(...BY_NUMBER.orderBy)
    .limit(BY_NUMBER.limit)
  return BY_NUMBER.pageOf(rows, ({ number, matterId }) => [number ?? UNNUMBERED, matterId])
}

/** The latest published articles of a division, which may prove something. */
export async function listProvingArticles(
  db: Queryable,
  { divisionCode }: { divisionCode: string },
) {
  return db
    .select({ articleId: articles.id, headline: revisions.headline })
    .from(articles)
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(articles.state, 'live'), withinDivision(articles.divisionCode, divisionCode)))
    .orderBy(desc(articles.id), asc(revisions.id))
    .limit(MAX_OFFERED)
}
