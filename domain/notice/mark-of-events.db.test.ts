import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { approve, setStage, submitted } from '../testing/stage.ts'
import { markOfEvents } from './mark-of-events.ts'

it('is the same until something happens', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const mark = await markOfEvents(tx)
    expect(await markOfEvents(tx)).toBe(mark)
    await approve(tx, first, editionId)
    expect(await markOfEvents(tx)).not.toBe(mark)
  }))
