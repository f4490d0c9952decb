import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../publication/withdraw-article.ts'
import { as, goodContent, published, requestKey, setStage } from '../testing/stage.ts'
import { listPublishedOn } from './list-published-on.ts'

const at = (time: string) => new Date(`2031-05-12T${time}:00+08:00`)

it('lists what came before readers on a day in Shanghai, of whatever day it is news', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const publish = async (title: string, now: Date) =>
      (await published(tx, stage, goodContent({ headline: title }), now)).articleId
    await publish('前一天夜里发的', new Date(at('00:00').getTime() - 1))
    await publish('零点发的', at('00:00'))
    await publish('早上发的', at('07:03'))
    const gone = await publish('发了又撤的', at('08:00'))
    await publish('第二天发的', new Date(at('00:00').getTime() + 86_400_000))
    const down = { reason: 'privacy', publicNote: '应当事人要求撤下。' }
    const ctx = as(tx, stage.final, at('09:00'))
    await withdrawArticle(ctx, { articleId: gone, ...down, requestKey: requestKey() })
    const list = async (limit: number) => {
      const { lines, hasMore } = await listPublishedOn(tx, { day: '2031-05-12', limit })
      return [lines.map(({ headline }) => headline), hasMore]
    }
    expect(await list(5)).toEqual([['早上发的', '零点发的'], false])
    expect(await list(1)).toEqual([['早上发的'], true])
  }))
