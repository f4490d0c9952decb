import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { openEdition } from '../corrections/open-edition.ts'
import {
  approve,
  as,
  COUNTY,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { alsoHolds } from './testing/also-holds.ts'

describe('a move that leads to a vacancy', () => {
  const reportedVacancies = async (tx: Transaction) =>
    (
      await tx.select().from(outbox).where(eq(outbox.event, 'vacancy.found')).orderBy(outbox.id)
    ).map(({ payload }) => payload)

  it('goes ahead and is reported when a correction is opened, and when an edition is submitted', () =>
    withRollback(async (tx) => {
      const stage = await setStage(tx)
      const { articleId } = await published(tx, stage)
      expect(await reportedVacancies(tx)).toEqual([])
      const { editionId } = await openEdition(as(tx, stage.final), {
        articleId,
        kind: 'correction',
        publicNote: '次数应为第二次。',
        requestKey: requestKey(),
      })
      const { accountId } = stage.final
      expect(await reportedVacancies(tx)).toEqual([{ editionId, accountId, levels: [3] }])
      const { editionId: own } = await submitted(tx, stage.first)
      expect(await reportedVacancies(tx)).toMatchObject([{}, { editionId: own, levels: [1] }])
    }))

  it('is reported by an approval unless it was reported last', () =>
    withRollback(async (tx) => {
      const { first, final } = await setStage(tx)
      const both = await alsoHolds(tx, first, 'editor2')
      const { editionId } = await submitted(tx, final)
      expect(await reportedVacancies(tx)).toMatchObject([{ levels: [3] }])
      await approve(tx, both, editionId)
      expect(await reportedVacancies(tx)).toHaveLength(1)
      const second = await insertAccount(tx, 'correspondent', COUNTY)
      const { editionId: other } = await submitted(tx, second)
      await tx.update(accounts).set({ closedAt: NOW }).where(eq(accounts.id, final.accountId))
      await approve(tx, both, other)
      expect(await reportedVacancies(tx)).toMatchObject([
        { editionId, levels: [3] },
        { editionId: other, levels: [3] },
      ])
    }))
})
