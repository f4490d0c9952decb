import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, as, COUNTY, NOW, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { keepPresence } from '../claims/keep-presence.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { recallEdition } from './recall-edition.ts'
import { returnEdition } from './return-edition.ts'

it('takes a submission back to draft', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    expect((await recallEdition(as(tx, author), input)).state).toBe('draft')
  }))

it('works while an editor only reads, who is refused at the next click', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await getReviewEdition(tx, { actor: first, editionId, now: NOW })
    const { claim } = await keepPresence(as(tx, first), { editionId, kind: 'reading' })
    expect(claim).toBeNull()
    await recallEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() })
    const recalled = { code: 'not-found', message: expect.stringContaining('作者撤回了') }
    const reason = '请核对。'
    await expect(claimEdition(as(tx, first), { editionId })).rejects.toMatchObject(recalled)
    await expect(
      returnEdition(as(tx, first), { editionId, lockVersion, reason, requestKey: requestKey() }),
    ).rejects.toMatchObject(recalled)
    const stranger = await insertAccount(tx, 'editor1', '620500')
    await expect(claimEdition(as(tx, stranger), { editionId })).rejects.toMatchObject({
      message: '没有这篇稿件',
    })
  }))

it('refuses with the reason while the edition is claimed', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await expect(
      recallEdition(as(tx, author), { editionId, lockVersion, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'forbidden', message: expect.stringContaining('已经认领') })
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
