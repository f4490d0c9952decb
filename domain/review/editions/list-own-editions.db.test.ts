import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../../article/body.ts'
import {
  approve,
  as,
  draftOf,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { keepWorkingCopy } from '../drafts/keep-working-copy.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { returnEdition } from '../moves/return-edition.ts'
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
