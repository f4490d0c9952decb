import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { approved, as, requestKey, setStage } from '../testing/stage.ts'
import { unscheduleEdition } from './unschedule-edition.ts'

it('refuses what is not scheduled', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, lockVersion } = await approved(tx, stage)
    await expect(
      unscheduleEdition(as(tx, stage.final), { editionId, lockVersion, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
