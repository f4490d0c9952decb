import { expect, it } from 'vitest'

import { reads } from '#db/schema/reads'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../../account/actor.ts'
import { bodyFromParagraphs } from '../../article/body.ts'
import { openEdition } from '../../corrections/open-edition.ts'
import {
  approve,
  as,
  corrected,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { withdrawArticle } from '../../publication/withdraw-article.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { getOwnEdition } from './get-own-edition.ts'
import { countOwnEditions } from './count-own-editions.ts'
import { listOwnEditions } from './list-own-editions.ts'

const titled = (headline: string) => goodContent({ headline })

it('puts what came back first, then the newest, page by page without repeating any', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const back = await submitted(tx, author, titled('退回的一篇'))
    await returnEdition(as(tx, first), { ...back, reason: '请核对', requestKey: requestKey() })
    for (let index = 0; index < 24; index += 1) await draftOf(tx, author, titled(`草稿${index}`))
    const page = await listOwnEditions(tx, { actor: author, now: NOW })
    expect(page.rows[0]?.headline).toBe('退回的一篇')
    expect(page.rows[1]?.headline).toBe('草稿23')
    const rest = await listOwnEditions(tx, { actor: author, now: NOW, after: page.next ?? '' })
    const ids = [...page.rows, ...rest.rows].map(({ editionId }) => editionId)
    expect(ids).toHaveLength(25)
    expect(new Set(ids).size).toBe(25)
    expect(rest.next).toBeNull()
    expect(await countOwnEditions(tx, { actor: author })).toMatchObject({ returned: 1, draft: 24 })
  }))

it('finds words in headlines to the letter, also those that mean something to the database', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    for (const headline of ['完成率达100%', '完成100项提案', '委员下乡']) {
      await draftOf(tx, author, titled(headline))
    }
    const found = async (text: string) =>
      (await listOwnEditions(tx, { actor: author, now: NOW, text })).rows.map((row) => row.headline)
    expect(await found('100%')).toEqual(['完成率达100%'])
    expect(await found('委员')).toEqual(['委员下乡'])
    expect(await found('没有的词')).toEqual([])
  }))

it('shows what an editor changed beside what was handed in, until its author hands it in again', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const sent = await submitted(tx, author, titled('作者的题目'))
    const { editionId } = sent
    const mine = async () =>
      (await listOwnEditions(tx, { actor: author, now: NOW })).rows[0]?.changes ?? null
    expect(await mine()).toBeNull()
    await claimEdition(as(tx, first), { editionId })
    const content = titled('编辑的题目')
    const saved = await saveDraft(as(tx, first), { ...sent, content })
    const texts = { submitted: { headline: '作者的题目' }, edited: { headline: '编辑的题目' } }
    expect(await mine()).toMatchObject(texts)
    const back = { ...saved, reason: '请核对', requestKey: requestKey() }
    const returned = await returnEdition(as(tx, first), back)
    const again = { ...returned, content: titled('作者再改的题目') }
    await saveDraft(as(tx, author), again)
    expect(await mine()).toMatchObject(texts)
  }))

it("shows nobody else's editions, also not what was approved by the actor", () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', author.divisionCode)
    const { editionId } = await submitted(tx, author)
    await approve(tx, first, editionId)
    for (const actor of [colleague, first]) {
      expect((await listOwnEditions(tx, { actor, now: NOW })).rows).toEqual([])
    }
  }))

it('names an edition as its writer has it now, also before it is saved', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author, titled('开头'))
    const ref = { editionId, lockVersion, version: 0 }
    await keepWorkingCopy(as(tx, author), { ...ref, content: titled('写到这里') })
    const { rows } = await listOwnEditions(tx, { actor: author, now: NOW })
    expect(rows.map(({ headline }) => headline)).toEqual(['写到这里'])
  }))

it('lists type, length and place of what was only saved automatically, and that it is not saved', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const blank = { ...goodContent(), body: bodyFromParagraphs([]), headline: '' }
    const event = { ...blank.event, type: 'other' as const }
    const { editionId, lockVersion } = await draftOf(tx, author, { ...blank, event })
    const saved = async () => (await listOwnEditions(tx, { actor: author, now: NOW })).rows[0]
    expect(await saved()).toMatchObject({
      headline: '',
      activityType: 'other',
      characters: 0,
      unsavedSince: null,
    })
    const content = goodContent({
      headline: '写到这里',
      body: bodyFromParagraphs(['委员 看渠。', '　量水位。']),
    })
    const ref = { editionId, lockVersion, version: 0 }
    await keepWorkingCopy(as(tx, author), { ...ref, content })
    expect(await saved()).toMatchObject({
      headline: '写到这里',
      activityType: 'meeting',
      characters: 9,
      unsavedSince: NOW,
    })
    const found = await listOwnEditions(tx, { actor: author, now: NOW, text: '写到' })
    expect(found.rows).toHaveLength(1)
    await saveDraft(as(tx, author), { editionId, lockVersion, content, workingVersion: 1 })
    expect(await saved()).toMatchObject({ characters: 9, unsavedSince: null })
  }))

it('calls what an autosave began unsaved, and lists its pictures and first words', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const own = async () => (await listOwnEditions(tx, { actor: author, now: NOW })).rows[0]
    const content = goodContent({ headline: '' })
    const { editionId, lockVersion } = await draftOf(tx, author, content)
    const ref = { editionId, lockVersion }
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content, beginsEdition: true })
    expect(await own()).toMatchObject({
      headline: '',
      firstWords: expect.stringMatching(/^会议学习了有关文件/),
      pictures: 0,
      unsavedSince: NOW,
    })
    await saveDraft(as(tx, author), { ...ref, content, workingVersion: 1 })
    expect(await own()).toMatchObject({ pictures: 0, unsavedSince: null })
  }))

it('does not call text unsaved that was typed and taken back', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const ref = { editionId, lockVersion }
    const other = goodContent({ headline: '换个题目' })
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content: other })
    await keepWorkingCopy(as(tx, author), { ...ref, version: 1, content: goodContent() })
    const { rows } = await listOwnEditions(tx, { actor: author, now: NOW })
    expect(rows).toMatchObject([{ headline: goodContent().headline, unsavedSince: null }])
  }))

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
