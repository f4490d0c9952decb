import { randomUUID } from 'node:crypto'

import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY, goodContent, NOW, requestKey, setStage } from '../testing/stage.ts'
import { bodyFromParagraphs } from './body.ts'
import { MAX_DRAFTS_A_DAY } from './drafts-left.ts'
import { importPage } from './import-page.ts'

const page = () => ({
  rawText: `县政协召开会议\n${randomUUID()}`,
  printDate: '2026-03-19',
  pageLabel: '第三版',
  drafts: [goodContent({ headline: '第一篇' }), goodContent({ headline: '第二篇' })],
  requestKey: requestKey(),
})

it('makes a draft of each story in one step', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const imported = await importPage(as(tx, author), page())
    expect(imported.alreadyImported).toBe(false)
    expect(imported.editionIds).toHaveLength(2)
  }))

it('says so when a person brings the same page again', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const input = page()
    const once = await importPage(as(tx, author), input)
    const again = await importPage(as(tx, author), { ...input, requestKey: requestKey() })
    expect(again).toEqual({ ...once, alreadyImported: true })
  }))

it('keeps nobody from a page whose text somebody else brought first', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const other = await insertAccount(tx, 'correspondent', COUNTY)
    const input = page()
    const first = await importPage(as(tx, other), input)
    const own = await importPage(as(tx, author), { ...input, requestKey: requestKey() })
    expect(own).toMatchObject({ alreadyImported: false })
    expect(own.editionIds).toHaveLength(2)
    expect(own.editionIds).not.toEqual(first.editionIds)
  }))

it('refuses a page that brings more drafts than a person has left that day', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const drafts = Array.from({ length: 60 }, () => goodContent())
    for (let begun = 0; begun < MAX_DRAFTS_A_DAY; begun += drafts.length) {
      await importPage(as(tx, author), { ...page(), drafts })
    }
    await expect(importPage(as(tx, author), page())).rejects.toMatchObject({
      code: 'limit-reached',
      message: `一天最多建 ${MAX_DRAFTS_A_DAY} 篇稿件，请明天再建`,
    })
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    const { alreadyImported } = await importPage(as(tx, author, tomorrow), page())
    expect(alreadyImported).toBe(false)
  }))

it('refuses all of it when one story is for a county the person does not write for', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const input = page()
    const drafts = [...input.drafts, goodContent({ divisionCode: '620523' })]
    await expect(
      tx.transaction((inner) => importPage(as(inner, author), { ...input, drafts })),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const kept = await importPage(as(tx, author), input)
    expect(kept.alreadyImported).toBe(false)
  }))

it('refuses an empty page and a print date that does not exist', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const wrong = { ...page(), printDate: '2026-02-30', drafts: [] }
    await expect(importPage(as(tx, author), wrong)).rejects.toMatchObject({
      issues: { printDate: ['见报日期不存在'], drafts: ['至少收下一篇'] },
    })
  }))

it('names the story that is too long, and takes the page once it is split', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const long = Array.from({ length: 6 }, () => '字'.repeat(10_000))
    const story = (paragraphs: string[]) => goodContent({ body: bodyFromParagraphs(paragraphs) })
    const input = { ...page(), rawText: long.join('\n') }
    const whole = { ...input, drafts: [goodContent(), story(long)] }
    await expect(importPage(as(tx, author), whole)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(/^第 2 篇：.*分成几篇/),
    })
    const split = { ...input, drafts: [story(long.slice(0, 3)), story(long.slice(3))] }
    expect((await importPage(as(tx, author), split)).editionIds).toHaveLength(2)
  }))
