import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { outbox } from '#db/schema/outbox'
import { approvals } from '#db/schema/approvals'
import { transitions } from '#db/schema/transitions'
import { withRollback } from '#db/testing/test-database'

import { as, goodContent, setStage } from '../testing/stage.ts'
import { archivePage } from './archive-page.ts'

const page = (stories: { content: unknown; sure: boolean }[], rawText = '甲县政协开会') => ({
  rawText,
  printDate: '2019-05-06',
  pageLabel: '第三版',
  stories,
})
const sure = { content: goodContent({ printDate: '2019-05-06' }), sure: true }

async function standing(tx: Transaction) {
  return tx
    .select({ state: editions.state, articleId: articles.id, publishedAt: articles.publishedAt })
    .from(editions)
    .innerJoin(articles, eq(articles.id, editions.articleId))
    .orderBy(editions.importPosition)
}

it('shows what was read without doubt since its day in print, and keeps the rest as drafts', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    const unready = { content: goodContent({ headline: '' }), sure: true }
    const archived = await archivePage(
      as(tx, final),
      page([sure, { ...sure, sure: false }, unready]),
    )
    expect(archived).toEqual({ published: 1, drafts: 2, alreadyImported: false })
    const rows = await standing(tx)
    expect(rows.map(({ state }) => state)).toEqual(['published', 'draft', 'draft'])
    expect(rows[0]?.publishedAt).toEqual(new Date('2019-05-05T16:00:00Z'))
    const [move] = await tx.select().from(transitions).where(eq(transitions.move, 'archive'))
    expect(move).toMatchObject({
      accountId: final.accountId,
      fromState: 'draft',
      toState: 'published',
      reason: '原载 2019-05-06 第三版',
    })
    expect(await tx.select().from(approvals)).toEqual([])
    const events = await tx.select().from(outbox).where(eq(outbox.event, 'edition.archived'))
    expect(events).toHaveLength(1)
  }))

it('does nothing with a page that is here', () =>
  withRollback(async (tx) => {
    const { final } = await setStage(tx)
    await archivePage(as(tx, final), page([sure]))
    expect(await archivePage(as(tx, final), page([sure]))).toEqual({
      published: 0,
      drafts: 0,
      alreadyImported: true,
    })
    expect(await standing(tx)).toHaveLength(1)
  }))

it('refuses everybody but a final editor, other regions and a page without a day', () =>
  withRollback(async (tx) => {
    const { author, second, final } = await setStage(tx)
    for (const actor of [author, second]) {
      await expect(archivePage(as(tx, actor), page([sure]))).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
    const county = { ...final, grants: [{ role: 'editor3' as const, divisionCode: '621121' }] }
    await expect(archivePage(as(tx, county), page([sure]))).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      archivePage(as(tx, final), { ...page([sure]), printDate: '去年' }),
    ).rejects.toMatchObject({ code: 'invalid-input', issues: { printDate: ['见报日期不存在'] } })
    const event = { ...goodContent().event, precision: 'none', start: null } as const
    const undated = { content: goodContent({ event }), sure: true }
    await expect(
      archivePage(as(tx, final), { ...page([undated]), printDate: null }),
    ).rejects.toMatchObject({ code: 'invalid-input', issues: { printDate: [expect.any(String)] } })
    expect(await standing(tx)).toEqual([])
  }))
