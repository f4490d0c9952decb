import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { insertAccount } from '#db/testing/factories'

import { askCountersign } from '../../countersign/ask-countersign.ts'
import { confirmCountersign } from '../../countersign/confirm-countersign.ts'
import { declineCountersign } from '../../countersign/decline-countersign.ts'
import { askFor } from '../countersign.ts'
import { COUNTY } from '../stage.ts'
import type { Scenarios } from './scenario.ts'

/** A final editor of the county, whose password takes two people to reset. */
async function insertFinal(db: Queryable): Promise<{ accountId: number }> {
  const { accountId } = await insertAccount(db, 'editor3', COUNTY)
  return { accountId }
}

/** What an admin of the province asked a second person for. */
const asked = async (db: Queryable) =>
  askFor(db, await insertAccount(db, 'admin', '620000'), 'send-link', await insertFinal(db))

const ANSWERED = { roles: ['admin', 'auditor'], keyed: false, versioned: false } as const

/** What two people do: one asks, another answers. */
export const COUNTERSIGNS: Scenarios = {
  'countersign/ask-countersign': {
    roles: ['admin'],
    event: 'countersign.asked',
    history: null,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const payload = await insertFinal(db)
      const request = { kind: 'send-link', payload, reason: '本人当面来说的' }
      return {
        actor: await insertAccount(db, 'admin', COUNTY),
        run: (ctx, requestKey) => askCountersign(ctx, { ...request, requestKey }),
      }
    },
  },
  'countersign/confirm-countersign': {
    ...ANSWERED,
    event: 'countersign.confirmed',
    history: adminChanges,
    arrange: async (db) => {
      const request = await asked(db)
      return {
        actor: await insertAccount(db, 'auditor', COUNTY),
        run: (ctx) => confirmCountersign(ctx, request),
      }
    },
  },
  'countersign/decline-countersign': {
    ...ANSWERED,
    event: 'countersign.declined',
    history: null,
    arrange: async (db) => {
      const request = await asked(db)
      return {
        actor: await insertAccount(db, 'auditor', COUNTY),
        run: (ctx) => declineCountersign(ctx, { ...request, reason: '没有见到本人' }),
      }
    },
  },
}
