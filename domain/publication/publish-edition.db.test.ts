import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { approved, as, requestKey, setStage, submitted } from '../testing/stage.ts'
import { publishEdition } from './publish-edition.ts'

it('publishes what was held after its last approval', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, articleId, lockVersion } = await approved(tx, stage)
    const input = { editionId, lockVersion, requestKey: requestKey() }
    const moved = await publishEdition(as(tx, stage.final), input)
    expect(moved).toMatchObject({ state: 'published', change: { articleId } })
  }))

it('refuses editors of other levels, the author, and an edition still in review', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, lockVersion } = await approved(tx, stage)
    const input = () => ({ editionId, lockVersion, requestKey: requestKey() })
    for (const actor of [stage.first, stage.second, stage.author]) {
      await expect(publishEdition(as(tx, actor), input())).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const edition = await submitted(tx, stage.author)
    await expect(
      publishEdition(as(tx, stage.final), {
        editionId: edition.editionId,
        lockVersion: edition.lockVersion,
        requestKey: requestKey(),
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
