import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, goodContent, NOW, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getConflictingCopy } from '../copies/get-conflicting-copy.ts'
import { listConflictingCopies } from '../copies/list-conflicting-copies.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { saveInReview } from './save-in-review.ts'
import { restoreConflictingCopy } from './restore-conflicting-copy.ts'

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const written = (headline: string) => goodContent({ headline })

it('refuses to restore a conflicting copy while another holds the edition, and for who is no editor of its level', () =>
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
    const [kept] = await listConflictingCopies(tx, { editionId })
    const revisionId = kept?.revisionId ?? 0
    const take = (actor: typeof first, index: number) =>
      restoreConflictingCopy(as(tx, actor, minutes(index)), { editionId, lockVersion, revisionId })
    for (const actor of [second, author]) {
      await expect(take(actor, 33)).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(take(first, 33)).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      getConflictingCopy(tx, { editionId: editionId + 1, revisionId }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    await take(first, 62)
    const { edition } = await getReviewEdition(tx, { actor: first, editionId, now: minutes(62) })
    expect(edition.claimantId).toBe(first.accountId)
  }))
