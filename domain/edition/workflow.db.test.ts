import { expect, it } from 'vitest'

import { transitions } from '#db/schema/transitions'
import { MOVES, type Move } from '#db/states'
import { withRollback } from '#db/testing/test-database'

import { draftOf, setStage } from '../testing/stage.ts'
import { needsReason } from './workflow.ts'

it('has the database ask why for the moves that the workflow asks it for', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await draftOf(tx, author)
    const refuses = (move: Move, reason: string | null) =>
      tx
        .transaction((inner) =>
          inner.insert(transitions).values({ editionId, move, toState: 'draft', reason }),
        )
        .then(
          () => false,
          () => true,
        )
    for (const move of MOVES) {
      expect([move, await refuses(move, null)]).toEqual([move, needsReason(move)])
      expect([move, await refuses(move, ' ')]).toEqual([move, needsReason(move)])
      expect([move, await refuses(move, '理由')]).toEqual([move, false])
    }
  }))
