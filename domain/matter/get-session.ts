import { desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { registerImports } from '#db/schema/matter/matter-private'

import type { Actor } from '../account/actor.ts'
import { canWriteFor } from '../account/can-write-for.ts'
import { getStatistics } from './figures/get-statistics.ts'
import { listReporters } from './figures/draft-report.ts'
import { listStepProofs } from './list-proofs.ts'
import { listWaiting } from './list-waiting.ts'
import { listImporters, listUnseenMovers, loadSession } from './lock-session.ts'
import { canKeep, canPublish, canTakeBack, isUndoable, publishesIn } from './policy.ts'

const MAX_IMPORTS = 10

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
