import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { pinArticle } from './pin-article.ts'
import { unpinArticle } from './unpin-article.ts'

it('refuses what is not pinned, and everybody but a final editor', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const unpin = (actor: typeof stage.final) =>
      unpinArticle(as(tx, actor), { articleId, requestKey: requestKey() })
    await expect(unpin(stage.final)).rejects.toMatchObject({ code: 'conflict' })
    const until = new Date(NOW.getTime() + 60_000)
    await pinArticle(as(tx, stage.final), { articleId, until, requestKey: requestKey() })
    for (const actor of [stage.author, stage.second]) {
      await expect(unpin(actor)).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await unpin(stage.final)).toMatchObject({ articleId })
  }))
