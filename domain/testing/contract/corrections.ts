import type { Queryable } from '#db/client'
import { correctionRequests } from '#db/schema/correction-requests'
import { transitions } from '#db/schema/transitions'

import { acceptCorrection } from '../../corrections/accept-correction.ts'
import { askCorrection } from '../../corrections/ask-correction.ts'
import { declineCorrection } from '../../corrections/decline-correction.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import { as, published, requestKey, setStage } from '../stage.ts'
import type { Scenarios } from './scenario.ts'

const CORRECTORS = ['editor2', 'editor3'] as const
const publicNote = '出席人数有误，已更正'

async function asked(db: Queryable) {
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const words = '出席人数应为三十人'
  const request = { articleId, words, requestKey: requestKey() }
  const { requestId } = await askCorrection(as(db, stage.author), request)
  return { ...stage, requestId }
}

/** Corrections of what readers see, asked for and opened. */
export const CORRECTIONS: Scenarios = {
  'corrections/ask-correction': {
    roles: ['correspondent'],
    history: correctionRequests,
    event: 'correction.asked',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const { articleId } = await published(db, stage)
      const input = { articleId, words: '出席人数应为三十人' }
      return {
        actor: stage.author,
        run: (ctx, requestKey) => askCorrection(ctx, { ...input, requestKey }),
      }
    },
  },
  'corrections/accept-correction': {
    roles: CORRECTORS,
    history: transitions,
    event: 'correction.accepted',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { second, requestId } = await asked(db)
      const input = { requestId, publicNote }
      return {
        actor: second,
        run: (ctx, requestKey) => acceptCorrection(ctx, { ...input, requestKey }),
      }
    },
  },
  'corrections/decline-correction': {
    roles: CORRECTORS,
    history: null,
    event: 'correction.declined',
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const { second, requestId } = await asked(db)
      const input = { requestId, reason: '原文无误' }
      return {
        actor: second,
        run: (ctx, requestKey) => declineCorrection(ctx, { ...input, requestKey }),
      }
    },
  },
  'corrections/open-edition': {
    roles: CORRECTORS,
    history: transitions,
    event: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setStage(db)
      const { articleId } = await published(db, stage)
      const input = { articleId, kind: 'correction' as const, publicNote }
      return {
        actor: stage.second,
        run: (ctx, requestKey) => openEdition(ctx, { ...input, requestKey }),
      }
    },
  },
}
