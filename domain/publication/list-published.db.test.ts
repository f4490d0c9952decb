import { expect, it } from 'vitest'

import { reads } from '#db/schema/reads'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { openEdition } from '../corrections/open-edition.ts'
import {
  as,
  corrected,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../testing/stage.ts'
import { listPublished, type PublishedFilter } from './list-published.ts'
import { removeArticle } from './remove-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const withdrawal = { reason: 'duplicate', publicNote: '与另一篇重复。' } as const

it('shows second and final editors in scope what is live, and nobody else anything', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const elsewhere = await insertAccount(tx, 'editor3', '620500')
    const seenBy = async (actor: typeof stage.final) =>
      (await listPublished(tx, { actor, state: 'live' })).rows.find(
        (row) => row.articleId === articleId,
      )
    expect(await seenBy(stage.final)).toMatchObject({ canWithdraw: true, open: null })
    expect(await seenBy(stage.second)).toMatchObject({ canWithdraw: false, withdrawn: null })
    for (const actor of [stage.author, stage.first, elsewhere]) {
      expect(await seenBy(actor)).toBeUndefined()
    }
  }))

it('shows a correction under way, and the note readers got when it was withdrawn', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const request = { articleId, kind: 'update' as const, publicNote: '', requestKey: requestKey() }
    const { editionId } = await openEdition(as(tx, stage.second), request)
    const find = async (state: 'live' | 'withdrawn') =>
      (await listPublished(tx, { actor: stage.final, state })).rows.find(
        (row) => row.articleId === articleId,
      )
    expect(await find('live')).toMatchObject({ open: { editionId, state: 'draft' } })
    expect(await find('withdrawn')).toBeUndefined()
    const ctx = as(tx, stage.final)
    await withdrawArticle(ctx, { articleId, ...withdrawal, requestKey: requestKey() })
    expect(await find('live')).toBeUndefined()
    expect(await find('withdrawn')).toMatchObject({
      withdrawn: { reason: withdrawal.reason, note: withdrawal.publicNote, at: NOW },
    })
  }))

it('pages newest first without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const wanted: number[] = []
    for (let count = 0; count < 27; count += 1) {
      const at = new Date(NOW.getTime() + Math.floor(count / 2) * 1_000)
      wanted.unshift((await published(tx, stage, goodContent(), at)).articleId)
    }
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await listPublished(tx, { actor: stage.final, state: 'live', after })
      seen.push(...page.rows.map(({ articleId }) => articleId))
      after = page.next ?? undefined
    } while (after)
    expect(seen.filter((articleId) => wanted.includes(articleId))).toEqual(wanted)
    expect(new Set(seen).size).toBe(seen.length)
  }))

it('finds words in headlines, and keeps what was removed in sight of its editors', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage, goodContent({ headline: '委员看冬灌的渠' }))
    await published(tx, stage, goodContent({ headline: '政协讲堂开讲' }))
    const list = async (state: 'live' | 'removed', text?: string) =>
      (await listPublished(tx, { actor: stage.final, state, text })).rows
    expect(await list('live', '冬灌')).toMatchObject([{ articleId }])
    const ctx = as(tx, stage.final)
    await withdrawArticle(ctx, { articleId, ...withdrawal, requestKey: requestKey() })
    await removeArticle(ctx, { articleId, requestKey: requestKey() })
    expect(await list('live', '冬灌')).toEqual([])
    expect(await list('removed')).toMatchObject([
      { articleId, withdrawn: { note: withdrawal.publicNote } },
    ])
  }))

it('finds by division, type, month and whether it was corrected, and counts how often each was read', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const late = new Date('2026-03-31T16:30:00Z')
    const { articleId } = await published(tx, stage, goodContent(), late)
    const find = async (filter: PublishedFilter) =>
      (await listPublished(tx, { actor: stage.final, state: 'live', ...filter })).rows.find(
        (row) => row.articleId === articleId,
      )
    const april = { from: '2026-04-01', until: '2026-05-01' }
    const { type } = (await find({})) ?? {}
    const wanted = { divisionCode: '620800', type, month: april }
    expect(await find(wanted)).toMatchObject({ reads: 0, correctedAt: null })
    for (const other of [
      { divisionCode: '620500' },
      { type: 'history' as const },
      { month: { from: '2026-03-01', until: '2026-04-01' } },
      { corrected: true },
    ]) {
      expect(await find({ ...wanted, ...other })).toBeUndefined()
    }
    await tx.insert(reads).values([
      { articleId, day: '2026-04-01', count: 3 },
      { articleId, day: '2026-04-02', count: 4 },
    ])
    expect(await find(wanted)).toMatchObject({ reads: 7 })
    const content = goodContent({ headline: '县政协召开主席会议（更正）' })
    await corrected(tx, stage, articleId, { publicNote: '次数订正。', content, now: late })
    expect(await find({ ...wanted, corrected: true })).toMatchObject({ correctedAt: late })
  }))
