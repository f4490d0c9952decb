import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { keepWorkingCopy } from '../review/drafts/keep-working-copy.ts'
import {
  as,
  corrected,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { previewArticle } from './preview-article.ts'

it('shows the text that is being written to its writer', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const look = () => previewArticle(tx, { actor: author, editionId, now: NOW })
    expect((await look()).content.headline).toBe(goodContent().headline)
    const content = goodContent({ headline: '写到一半' })
    await keepWorkingCopy(as(tx, author), { editionId, lockVersion, version: 0, content })
    expect(await look()).toMatchObject({
      content: { headline: '写到一半' },
      activity: { type: 'meeting', precision: 'day', startOn: '2026-03-16', title: '写到一半' },
      division: { code: COUNTY },
    })
  }))

it('takes no year from a page where there is none', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId } = await draftOf(tx, author)
    const shown = await previewArticle(tx, { actor: author, editionId, now: NOW })
    expect(shown.isPageDated).toBe(false)
  }))

it('shows an editor what was handed in, and a day without a year as none', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const event = { ...goodContent().event, start: '2026-03-16' }
    const { editionId } = await submitted(tx, author, goodContent({ event }))
    const shown = await previewArticle(tx, { actor: first, editionId, now: NOW })
    expect(shown.content.headline).toBe(goodContent().headline)
    const vague = goodContent({ event: { ...event, start: '--03-16' } })
    const draft = await draftOf(tx, author, vague)
    const look = { actor: author, editionId: draft.editionId, now: NOW }
    expect((await previewArticle(tx, look)).activity).toMatchObject({
      precision: 'none',
      startOn: null,
    })
  }))

it('shows what readers see in place of an edition that was corrected', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId, editionId } = await published(tx, stage)
    const content = goodContent({ headline: '改对的题目' })
    await corrected(tx, stage, articleId, { publicNote: '题目有误。', content })
    const shown = await previewArticle(tx, { actor: stage.author, editionId, now: NOW })
    expect(shown.content.headline).toBe('改对的题目')
  }))

it('refuses those who may not read the edition', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId } = await draftOf(tx, author)
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    for (const actor of [first, stranger]) {
      await expect(previewArticle(tx, { actor, editionId, now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  }))
