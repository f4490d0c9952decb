import { expect, it } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { readPage } from '#domain/copydesk/read-page'

import type { ImportDraft } from './import-draft.ts'
import { confirmDraft, fillDraft, nextUnsure, takeIn } from './sorting.ts'
import { makeDrafts } from './testing/make-drafts.ts'

const RAW = `庄浪县政协召开会议

本报庄浪讯(通讯员 李昆)3月16日,庄浪县政协召开会议。`

const [draft] = makeDrafts(RAW, readPage(RAW, { divisions, pageDate: '2023-03-21' }).articles)
if (!draft) throw new Error('Nothing was read')
const sure: ImportDraft = confirmDraft(draft)
const unsure: ImportDraft = {
  ...draft,
  confirmed: false,
  repairs: [
    {
      kind: 'traditional',
      before: '縣',
      after: '县',
      paragraph: 0,
      offset: 2,
      applied: false,
      decision: null,
    },
  ],
}

it('goes to the next draft that nobody is sure of, and from the end to the first', () => {
  expect(nextUnsure([unsure, sure, unsure], 0)).toBe(2)
  expect(nextUnsure([unsure, sure, unsure], 2)).toBe(0)
  expect(nextUnsure([unsure, sure], null)).toBe(0)
  expect(nextUnsure([sure, sure], 0)).toBeNull()
})

it('takes a field out of the text with the words that fill it, and says why when they do not', () => {
  const filled = fillDraft(
    { ...draft, values: { ...draft.values, text: '甲会\n\n乙说' } },
    'headline',
    '甲会',
    '2026-12-02',
  )
  expect(filled).toMatchObject({ values: { headline: '甲会', text: '乙说' } })
  expect(fillDraft(draft, 'date', '没有日子', '2026-12-02')).toEqual({ why: expect.any(String) })
})

it('takes in what is included and right, and names the first that is wrong', () => {
  const wrong = { ...sure, values: { ...sure.values, divisionCode: '621121' } }
  const leftOut = { ...wrong, included: false }
  expect(takeIn([sure, leftOut], ['620825'])).toMatchObject({
    contents: [{ headline: '庄浪县政协召开会议' }],
    wrong: null,
  })
  const stopped = takeIn([sure, leftOut, wrong], ['620825'])
  expect(stopped.wrong).toBe(2)
  expect(stopped.drafts.map(({ issues }) => Object.keys(issues))).toEqual([
    [],
    [],
    ['divisionCode'],
  ])
})
