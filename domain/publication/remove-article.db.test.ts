import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, published, requestKey, setStage } from '../testing/stage.ts'
import { removeArticle } from './remove-article.ts'

it('refuses what was not withdrawn, and everybody but a final editor', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    await expect(
      removeArticle(as(tx, stage.final), { articleId, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      removeArticle(as(tx, stage.second), { articleId, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
