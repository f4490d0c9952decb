import { randomUUID } from 'node:crypto'

import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { as, goodContent, requestKey, setStage } from '../testing/stage.ts'
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

it('says so when the same page comes again, whoever brings it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const input = page()
    const once = await importPage(as(tx, author), input)
    const again = await importPage(as(tx, first), { ...input, requestKey: requestKey() })
    expect(again).toEqual({ ...once, alreadyImported: true })
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
