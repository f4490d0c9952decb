import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../../publication/withdraw-article.ts'
import { approve, as, published, requestKey, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { findLastStep } from './find-last-step.ts'

it('names who brought an edition to its state, whatever was done in it since', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    expect(await findLastStep(tx, { editionId })).toEqual({
      accountId: author.accountId,
      articleState: 'none',
    })
    await approve(tx, first, editionId)
    await claimEdition(as(tx, second), { editionId })
    expect(await findLastStep(tx, { editionId })).toMatchObject({ accountId: first.accountId })
  }))

it('knows that readers have lost what was published', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { editionId, articleId } = await published(tx, stage)
    expect(await findLastStep(tx, { editionId })).toMatchObject({ articleState: 'live' })
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'factual-error',
      publicNote: '事实有误，已撤稿',
      requestKey: requestKey(),
    })
    expect(await findLastStep(tx, { editionId })).toMatchObject({
      accountId: stage.final.accountId,
      articleState: 'withdrawn',
    })
  }))
