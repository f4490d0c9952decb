// What became of a person’s own editions that readers have, or had.

import { expect, it } from 'vitest'

import { reads } from '#db/schema/reads'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import {
  as,
  corrected,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
} from '../../testing/stage.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import { getOwnEdition } from './get-own-edition.ts'
import { countOwnEditions } from './count-own-editions.ts'
import { listOwnEditions } from './list-own-editions.ts'

const titled = (headline: string) => goodContent({ headline })

it('says what took the place of a published edition, and names it as readers see it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author } = stage
    const { articleId, editionId } = await published(tx, stage, titled('写错的题目'))
    const own = async (text?: string) =>
      (await listOwnEditions(tx, { actor: author, now: NOW, text })).rows
    expect((await own())[0]).toMatchObject({ headline: '写错的题目', replaced: null })
    const publicNote = '题目有误，现予更正。'
    const content = titled('改对的题目')
    await corrected(tx, stage, articleId, { publicNote, content })
    const [row] = await own('改对')
    expect(row).toMatchObject({
      editionId,
      state: 'superseded',
      headline: '改对的题目',
      replaced: {
        by: [{ kind: 'correction', publisher: stage.final.displayName, publicNote, at: NOW }],
        before: { headline: '写错的题目' },
        after: { headline: '改对的题目' },
      },
    })
    expect(await own('写错')).toEqual([])
    const superseded = await getOwnEdition(tx, { actor: author, editionId, now: NOW })
    expect(superseded).toMatchObject({
      articleState: 'live',
      content: { headline: '改对的题目' },
      replaced: { by: [{ publicNote }] },
    })
    const again = { publicNote: '再次更正。', content: titled('又改的题目') }
    await corrected(tx, stage, articleId, again)
    expect((await own())[0]).toMatchObject({
      headline: '又改的题目',
      replaced: { by: [{ publicNote }, { publicNote: '再次更正。' }] },
    })
  }))

it('says of a correction what it is, beside the edition of the same headline', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, stage.second)
    const note = { kind: 'correction' as const, publicNote: '人数改正。' }
    await openEdition(ctx, { articleId, ...note, requestKey: requestKey() })
    const kindsOf = async (actor: Actor) =>
      (await listOwnEditions(tx, { actor, now: NOW })).rows.map(({ kind }) => kind)
    expect(await kindsOf(stage.second)).toEqual(['correction'])
    expect(await kindsOf(stage.author)).toEqual(['new'])
  }))

it('counts how often readers opened what is published', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    await draftOf(tx, stage.author)
    for (const [day, count] of [
      ['2026-03-20', 3],
      ['2026-03-21', 4],
    ] as const) {
      await tx.insert(reads).values({ articleId, day, count })
    }
    const { rows } = await listOwnEditions(tx, { actor: stage.author, now: NOW })
    expect(rows.map(({ state, readings }) => [state, readings])).toEqual([
      ['draft', 0],
      ['published', 7],
    ])
  }))

it('keeps what was withdrawn apart from what readers see', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, final } = stage
    const { articleId } = await published(tx, stage, titled('撤下的一篇'))
    await published(tx, stage, titled('还在网上的一篇'))
    await withdrawArticle(as(tx, final), {
      articleId,
      reason: 'factual-error',
      publicNote: '事实有误，已撤稿',
      requestKey: requestKey(),
    })
    const titles = async (tab: 'published' | 'withdrawn') =>
      (await listOwnEditions(tx, { actor: author, now: NOW, tab })).rows.map(
        ({ headline }) => headline,
      )
    expect(await titles('published')).toEqual(['还在网上的一篇'])
    expect(await titles('withdrawn')).toEqual(['撤下的一篇'])
    expect(await countOwnEditions(tx, { actor: author })).toMatchObject({
      published: 1,
      withdrawn: 1,
    })
  }))
