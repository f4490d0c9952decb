import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from './claim-edition.ts'
import { releaseClaim } from './release-claim.ts'

it('returns the edition to the queue', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await releaseClaim(as(tx, first), { editionId })
    const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
    expect(row).toMatchObject({ claimedBy: null, claimExpiresAt: null })
  }))

it('refuses to release what another editor holds', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const rival = await insertAccount(tx, 'editor1', '620000')
    const { editionId } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await expect(releaseClaim(as(tx, rival), { editionId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
