import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { pinArticle } from '../publication/pin-article.ts'
import { liveArticles } from '../testing/live-article.ts'
import { as, requestKey } from '../testing/stage.ts'
import { listPinned } from './list-pinned.ts'

it('returns what is pinned, newest pin first, by region, and not what is over', () =>
  withRollback(async (tx) => {
    const final = await insertAccount(tx, 'editor3', '620000')
    const [one = 0, two = 0, over = 0] = await liveArticles(tx, [
      { headline: '先置顶的' },
      { headline: '后置顶的', divisionCode: '620523' },
      { headline: '已经到时间的' },
    ])
    const pin = async (articleId: number, now: Date, until: Date) =>
      pinArticle(as(tx, final, now), { articleId, until, requestKey: requestKey() })
    const minutes = (count: number) => new Date(Date.now() + count * 60_000)
    await pin(over, minutes(-90), minutes(-30))
    await pin(one, minutes(-20), minutes(30))
    await pin(two, minutes(-10), minutes(30))
    const ids = async (divisionCode?: string) =>
      (await listPinned(tx, divisionCode ? { divisionCode } : {})).map(
        (article) => article.articleId,
      )
    expect(await ids()).toEqual([two, one])
    expect(await ids('620800')).toEqual([one])
    expect(await ids('620523')).toEqual([two])
  }))
