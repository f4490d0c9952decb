import { expect, it } from 'vitest'

import { wordsOf } from '#lib/testing/zip-part'

import type { SignOffSheet } from './get-sign-off-sheet.ts'
import { buildSheetFile } from './sheet-file.ts'
import { sheetFacts, sheetLines } from './sheet-lines.ts'

const at = new Date('2026-03-20T02:00:00Z')
const signature = (name: string) => ({ name, at, revisionNumber: 2 })
const sheet: SignOffSheet = {
  editionId: 7,
  superseded: false,
  headline: '县政协召开主席会议',
  divisionName: '庄浪县',
  authorName: '通讯员甲',
  credits: [],
  submitterName: '通讯员甲',
  submittedAt: at,
  revision: { number: 2, hash: 'a'.repeat(64) },
  levels: ([1, 2, 3] as const).map((level) => ({
    level,
    review: signature(`编辑${level}`),
    checks: ['facts' as const, 'names' as const],
    proofreading: { ...signature(`编辑${level}`), basis: 'same' as const },
  })),
  publishedAt: at,
  publisherName: null,
  forced: null,
  bypasses: [],
}

it('has six signatures, each named and dated, with what was looked through', () => {
  const lines = sheetLines(sheet.levels)
  expect(lines.map(({ label }) => label)).toEqual([
    '一审（初审）',
    '一校',
    '二审（复审）',
    '二校',
    '三审（终审）',
    '三校',
  ])
  expect(lines[0]).toEqual({
    label: '一审（初审）',
    name: '编辑1',
    time: '2026年3月20日 10:00',
    record: '通过第 2 版；核对：事实数字、人名职务',
  })
})

it('says so when an edition went out without all its reviews', () => {
  const forced = { name: '终审编辑', at, reason: '急', signedOff: null }
  expect(sheetFacts({ ...sheet, forced }).at(-1)?.[1]).toContain('还没有补签')
  expect(sheetFacts({ ...sheet, superseded: true }).at(-1)).toEqual(['现状', '已被新版替换'])
})

it('names the bypassed terms, who bypassed them and why', () => {
  const bypasses = [{ term: '某词', reason: '引文原话', name: '初审编辑', at }]
  expect(sheetFacts({ ...sheet, bypasses }).at(-1)).toEqual([
    '放行',
    '“某词”：初审编辑，2026年3月20日 10:00。理由：引文原话。',
  ])
})

it('is a Word file that says what the page says', async () => {
  const words = wordsOf(Buffer.from(await buildSheetFile(sheet)))
  for (const wanted of ['稿件三审三校单', '县政协召开主席会议', '编辑3', '三校', 'aaaaaaaaaaaa']) {
    expect(words).toContain(wanted)
  }
})
