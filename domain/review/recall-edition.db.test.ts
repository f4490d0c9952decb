import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, as, COUNTY, requestKey, setStage, submitted } from '../testing/stage.ts'
import { recallEdition } from './recall-edition.ts'

it('takes a submission back to draft', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    expect((await recallEdition(as(tx, author), input)).state).toBe('draft')
  }))

it('refuses others of the county, and the submitter once first review is over', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(
      recallEdition(as(tx, colleague), { editionId, lockVersion, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'not-found' })
    const moved = await approve(tx, first, editionId)
    await expect(
      recallEdition(as(tx, author), {
        editionId,
        lockVersion: moved.lockVersion,
        requestKey: requestKey(),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
