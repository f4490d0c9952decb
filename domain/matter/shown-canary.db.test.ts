import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { MATTER_STEPS } from '#db/matter-states'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'
import { withRollback } from '#db/testing/test-database'

import { goodProposal, registered } from '../testing/registers.ts'
import { COUNTY, NOW, published, setStage } from '../testing/stage.ts'
import { findKnownCards, findKnownSessions } from './find-known-cards.ts'
import { listShownDeadlines } from './list-shown-deadlines.ts'
import { listShownEvents } from './list-shown-events.ts'
import { listProofsOf, listStepProofs } from './list-proofs.ts'
import { getShownFigures } from './shown-figures.ts'
import { findShownProposal, listCardAddresses, listShownProposals } from './shown-proposals.ts'
import {
  findNewestFigures,
  findShownSession,
  listAllShownSessions,
  listProvinceProposals,
  listShownSessions,
} from './shown-sessions.ts'
import { findShownUnit, listShownUnits } from './shown-units.ts'

const TODAY = '2026-03-20'
/** Stands in everything that readers must never have. */
const CANARY = '金丝雀'

const OWED = {
  part: 'lead' as const,
  assignedOn: '2026-02-01',
  dueOn: '2026-03-11',
  answeredOn: null,
  resultClass: null,
}

/** Everything that readers' pages, maps and addresses are made from. */
async function readAll(db: Queryable, articleId: number) {
  const sessions = await listShownSessions(db, COUNTY)
  const lists = sessions.flatMap(({ sessionId }) =>
    [{}, ...MATTER_STEPS.map((step) => ({ step }))].map((filter) =>
      listShownProposals(db, { sessionId, filter, today: TODAY }),
    ),
  )
  const cards = [2, 3].flatMap((session) =>
    [1, 2, 3].map((number) =>
      findShownProposal(db, { divisionCode: COUNTY, term: 10, session, number, today: TODAY }),
    ),
  )
  const units = await db.select({ unitId: handlingUnits.id }).from(handlingUnits)
  const names = [2, 3].flatMap((session) => [1, 2, 3].map((n) => `zhuanglang/10-${session}/${n}`))
  return JSON.stringify([
    sessions,
    await Promise.all(lists),
    await Promise.all(cards),
    await Promise.all(
      sessions.flatMap(({ sessionId }) => [
        getShownFigures(db, { sessionId, today: TODAY }),
        listStepProofs(db, sessionId),
      ]),
    ),
    await findShownSession(db, { divisionCode: COUNTY, term: 10, number: 3 }),
    await findNewestFigures(db, COUNTY),
    await listAllShownSessions(db),
    await listProvinceProposals(db),
    await listCardAddresses(db),
    await listProofsOf(db, articleId),
    await listShownEvents(db, { limit: 99 }),
    await listShownDeadlines(db, { limit: 99 }),
    await listShownUnits(db, { limit: 99 }),
    await Promise.all(
      units.map(({ unitId }) => findShownUnit(db, { divisionCode: COUNTY, unitId, today: TODAY })),
    ),
    await findKnownSessions(db, ['zhuanglang/10-2', 'zhuanglang/10-3']),
    await findKnownCards(db, names),
  ])
}

it('gives readers nothing of movers without consent, hidden cards and unpublished sessions', () =>
  withRollback(async (tx) => {
    const secret = {
      title: `关于${CANARY}的提案`,
      movers: [CANARY],
      sponsors: [{ leaderName: CANARY, part: 'lead' as const }],
      assignments: [{ ...OWED, unit: '县住建局' }],
    }
    const { sessionId } = await registered(tx, [
      goodProposal({ assignments: [{ ...OWED, unit: '县住建局' }] }),
      goodProposal({ ...secret, number: 2, consent: false }),
      goodProposal({ ...secret, number: 3 }),
    ])
    const later = await registered(
      tx,
      [goodProposal({ ...secret, category: CANARY, assignments: [{ ...OWED, unit: CANARY }] })],
      {
        number: 3,
      },
    )
    const stage = await setStage(tx)
    const { accountId } = stage.final
    await tx
      .update(committeeSessions)
      .set({ publishedAt: NOW, publishedBy: accountId })
      .where(eq(committeeSessions.id, sessionId))
    await tx.update(matters).set({ publicity: 'card' }).where(eq(matters.number, 1))
    const [hidden] = await tx
      .update(matters)
      .set({ publicity: 'hidden' })
      .where(eq(matters.number, 3))
      .returning({ id: matters.id })
    const { articleId } = await published(tx, stage)
    await tx.insert(proofs).values([
      { matterId: hidden?.id ?? 0, articleId, accountId },
      { sessionId: later.sessionId, step: 'filed', articleId, accountId },
    ])
    const bytes = await readAll(tx, articleId)
    expect(bytes).toContain('关于加快老旧小区改造的提案')
    expect(bytes).not.toContain(CANARY)
    expect(bytes).not.toContain('10-3')
    // What was hidden and what was kept back are counted, without a word of them.
    expect((await findNewestFigures(tx, COUNTY))?.steps.filed).toBe(3)
  }))
