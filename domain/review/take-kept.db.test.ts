import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, goodContent, NOW, setStage, submitted } from '../testing/stage.ts'
import { claimEdition } from './claim-edition.ts'
import { getKept } from './get-kept.ts'
import { listKept } from './list-kept.ts'
import { saveInReview } from './save-in-review.ts'
import { takeKept } from './take-kept.ts'

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const written = (headline: string) => goodContent({ headline })

it('refuses to make kept words the text for who does not hold the piece', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const next = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await claimEdition(as(tx, next, minutes(31)), { editionId })
    const ctx = as(tx, first, minutes(32))
    await saveInReview(ctx, { editionId, lockVersion, content: written('写了一半') }).catch(
      () => {},
    )
    const [kept] = await listKept(tx, { editionId })
    const revisionId = kept?.revisionId ?? 0
    for (const actor of [first, second, author]) {
      await expect(
        takeKept(as(tx, actor, minutes(33)), { editionId, lockVersion, revisionId }),
      ).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(getKept(tx, { editionId: editionId + 1, revisionId })).rejects.toMatchObject({
      code: 'not-found',
    })
  }))
