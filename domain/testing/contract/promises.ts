import type { Queryable } from '#db/client'
import { promiseMoves } from '#db/schema/matter/promises'
import type { Role } from '#db/states'

import type { Context } from '../../context.ts'
import { adoptPromise } from '../../promise/adopt-promise.ts'
import { reportPromise } from '../../promise/report-promise.ts'
import { sendBackPromise } from '../../promise/send-back-promise.ts'
import { settlePromise } from '../../promise/settle-promise.ts'
import { setAssignmentStage, type AssignmentStage } from '../assignments.ts'
import { adoption, KEPT, promised, reported, seenPromise } from '../unit-promises.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** Two sessions of one committee are apart in the database where tests commit. */
let last = 0
const ownSession = () => ({ term: 80, number: 1 + (last++ % 90) })

type Run = (ctx: Context, input: unknown) => Promise<unknown>

function move(
  run: Run,
  event: string,
  start: (db: Queryable, stage: AssignmentStage) => Promise<number>,
  { by, roles, input }: { by: 'signer' | 'officer'; roles: readonly Role[]; input: object },
): Scenario {
  return {
    roles,
    event,
    history: promiseMoves,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const stage = await setAssignmentStage(db, ownSession())
      const named = await seenPromise(db, await start(db, stage))
      const at = (lockVersion: number) => (ctx: Context, requestKey: string) =>
        run(ctx, { ...named, ...input, lockVersion, requestKey })
      const { lockVersion } = named
      return { actor: stage[by], run: at(lockVersion), runStale: at(lockVersion + 1) }
    },
  }
}

/** What becomes of promises. */
export const PROMISES: Scenarios = {
  'promise/adopt-promise': {
    roles: ['officer'],
    event: 'promise.adopt',
    history: promiseMoves,
    keyed: true,
    versioned: false,
    arrange: async (db) => {
      const stage = await setAssignmentStage(db, ownSession())
      const request = await adoption(db, stage, await promised(db, stage))
      const run = (ctx: Context, requestKey: string) =>
        adoptPromise(ctx, { ...request, requestKey })
      return { actor: stage.officer, run }
    },
  },
  'promise/report-promise': move(reportPromise, 'promise.report', promised, {
    by: 'signer',
    roles: ['officer', 'unit-signer'],
    input: KEPT,
  }),
  'promise/settle-promise': move(settlePromise, 'promise.settle', reported, {
    by: 'officer',
    roles: ['officer'],
    input: {},
  }),
  'promise/send-back-promise': move(sendBackPromise, 'promise.send-back', reported, {
    by: 'officer',
    roles: ['officer'],
    input: { reason: '第三个站点还没有建成' },
  }),
}
