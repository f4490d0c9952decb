import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, published, setStage } from '../testing/stage.ts'
import { signOff } from './sign-off.ts'

it('refuses who is no final editor, and when nothing was forced', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId } = await published(tx, stage)
    await expect(signOff(as(tx, stage.second), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(signOff(as(tx, stage.final), { editionId })).rejects.toMatchObject({
      code: 'conflict',
    })
  }))
