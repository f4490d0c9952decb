import { eq } from 'drizzle-orm'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { registerImports } from '#db/schema/matter/matter-private'
import { insertAccount } from '#db/testing/factories'

import { draftReport } from '../../matter/figures/draft-report.ts'
import { hideCard } from '../../matter/hide-card.ts'
import { linkProof } from '../../matter/link-proof.ts'
import { publishSession } from '../../matter/publish-session.ts'
import { undoImport } from '../../matter/register/undo-import.ts'
import { showCard } from '../../matter/show-card.ts'
import {
  goodProposal,
  cellsOf,
  matterOf,
  publishRegister,
  registered,
  shownRows,
  takeIn,
  versionOf,
} from '../registers.ts'
import { as, COUNTY, published, requestKey as freshKey, setStage } from '../stage.ts'
import type { Scenarios } from './scenario.ts'

const EDITORS = ['editor1', 'editor2', 'editor3'] as const
/** Apart from every other where tests commit, and none of them the newest, which is the one that takes proposals. */
let last = 0
const ownSession = () => ({ term: 20, number: 1 + (last++ % 90) })

/** What is done to the register of a session, and to what readers have of it. */
export const MATTERS: Scenarios = {
  'matter/register/import-register': {
    roles: ['officer'],
    history: matterMoves,
    event: 'register.imported',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const session = ownSession()
      return {
        actor: await insertAccount(db, 'officer', COUNTY),
        run: (ctx, requestKey) =>
          takeIn(shownRows(ctx.actor, cellsOf([goodProposal()]), session))(ctx, requestKey),
      }
    },
  },
  'matter/register/undo-import': {
    roles: [],
    history: matterMoves,
    event: 'register.undone',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { sessionId, officer } = await registered(db, [goodProposal()], ownSession())
      const [row] = await db
        .select({ id: registerImports.id })
        .from(registerImports)
        .where(eq(registerImports.sessionId, sessionId))
      const importId = row?.id ?? 0
      return {
        actor: officer,
        run: (ctx, requestKey) => undoImport(ctx, { importId, requestKey }),
      }
    },
  },
  'matter/publish-session': {
    roles: ['editor3'],
    history: matterMoves,
    event: 'register.published',
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const { final } = await setStage(db)
      const { sessionId } = await registered(db, [goodProposal()], ownSession())
      const lockVersion = await versionOf(db, sessionId)
      const at = (version: number) => (ctx: Parameters<typeof publishSession>[0], key: string) =>
        publishSession(ctx, { sessionId, lockVersion: version, requestKey: key })
      return { actor: final, run: at(lockVersion), runStale: at(lockVersion + 1) }
    },
  },
  'matter/hide-card': {
    roles: [...EDITORS, 'officer'],
    history: matterMoves,
    event: 'card.hidden',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { final } = await setStage(db)
      const { sessionId } = await registered(db, [goodProposal()], ownSession())
      await publishRegister(db, final, sessionId)
      const matterId = await matterOf(db, sessionId)
      return {
        actor: final,
        run: (ctx, requestKey) => hideCard(ctx, { matterId, reason: '提案人来信', requestKey }),
      }
    },
  },
  'matter/show-card': {
    roles: [...EDITORS, 'officer'],
    history: matterMoves,
    event: 'card.shown',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { final } = await setStage(db)
      const { sessionId, officer } = await registered(db, [goodProposal()], ownSession())
      await publishRegister(db, final, sessionId)
      const matterId = await matterOf(db, sessionId)
      const why = { matterId, reason: '提案人来信' }
      await hideCard(as(db, officer), { ...why, requestKey: freshKey() })
      return {
        actor: final,
        run: (ctx, requestKey) => showCard(ctx, { ...why, requestKey }),
      }
    },
  },
  'matter/figures/draft-report': {
    // It takes a role to keep the register and one to write.
    roles: [],
    history: null,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { sessionId, officer } = await registered(db, [goodProposal()], ownSession())
      const writes = { role: 'correspondent' as const, divisionCode: COUNTY }
      return {
        actor: { ...officer, grants: [...officer.grants, writes] },
        run: (ctx, requestKey) => draftReport(ctx, { sessionId, requestKey }),
      }
    },
  },
  'matter/link-proof': {
    roles: [...EDITORS, 'officer'],
    history: matterMoves,
    event: 'proof.linked',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const { sessionId, officer } = await registered(db, [goodProposal()], ownSession())
      const { articleId } = await published(db, stage)
      const proof = { step: 'key', matterId: null, articleId: `${articleId}`, isLinked: true }
      return {
        actor: officer,
        run: (ctx, requestKey) => linkProof(ctx, { sessionId, ...proof, requestKey }),
      }
    },
  },
}
