import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, draftOf, requestKey, setStage, submitted } from '../testing/stage.ts'
import { spikeEdition } from './spike-edition.ts'
import { unspikeEdition } from './unspike-edition.ts'

const because = (editionId: number, lockVersion: number, reason = '同一活动已有报道') => ({
  editionId,
  lockVersion,
  reason,
  requestKey: requestKey(),
})

it('puts copy in review aside for a reason, and takes it back to its level', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const spiked = await spikeEdition(as(tx, first), because(editionId, lockVersion))
    expect(spiked.state).toBe('spiked')
    const back = await unspikeEdition(as(tx, first), because(editionId, spiked.lockVersion))
    expect(back.state).toBe('review1')
  }))

it('lets an author drop his own draft and take it up again', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const spiked = await spikeEdition(as(tx, author), because(editionId, lockVersion))
    const back = await unspikeEdition(as(tx, author), because(editionId, spiked.lockVersion))
    expect(back.state).toBe('draft')
  }))

it('refuses without a reason, and from an editor of another level', () =>
  withRollback(async (tx) => {
    const { author, second } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await expect(
      spikeEdition(as(tx, author), because(editionId, lockVersion, ' ')),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(
      spikeEdition(as(tx, second), because(editionId, lockVersion)),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const admin = await insertAccount(tx, 'admin', COUNTY)
    await expect(
      spikeEdition(as(tx, admin), because(editionId, lockVersion)),
    ).rejects.toMatchObject({ code: 'not-found' })
  }))
