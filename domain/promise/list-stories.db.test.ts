import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { promised, provenBy } from '../testing/unit-promises.ts'
import { listPromisesOf } from './list-promises.ts'

it('offers whoever reports an end the articles that prove the matter, and no others', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const other = await promised(tx, stage)
    const articleId = await provenBy(tx, stage, matterId)
    const storiesOf = async (id: number) => {
      const [row] = await listPromisesOf(tx, { actor: stage.signer, matterId: id })
      return row?.stories.map((one) => one.articleId)
    }
    expect(await storiesOf(matterId)).toEqual([articleId])
    expect(await storiesOf(other)).toEqual([])
  }))
