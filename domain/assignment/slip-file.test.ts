import { expect, it } from 'vitest'

import { wordsOf } from '#lib/testing/zip-part'

import { buildSlipFile } from './slip-file.ts'

const matter = { title: '关于修桥的提案', number: 23, movers: ['甲某', '乙某'] }

const slipOf = async (given: object = {}, isLink = false) =>
  Buffer.from(
    await buildSlipFile(
      {
        unit: '县住建局',
        part: 'lead',
        assignedOn: '2026-03-20',
        dueOn: '2026-06-20',
        words: { situation: '桥面窄。', analysis: '', advice: '请加宽桥面。' },
        merged: [],
        others: [
          { unit: '县财政局', part: 'joint', state: 'waiting', dueOn: null, answeredOn: null },
        ],
        ...given,
        matter: matter as never,
      },
      { committee: '某县政协', address: 'https://news.example/matters/assignment/7', isLink },
    ),
  )

it('has the unit, the matter and the day, and a code that leads to its page', async () => {
  const zip = await slipOf()
  const words = wordsOf(zip)
  for (const wanted of [
    '某县政协提案交办单',
    '县住建局（主办）',
    '县财政局（会办）',
    '第 23 号',
    '甲某、乙某',
    '2026年6月20日',
    '请加宽桥面。',
    'https://news.example/matters/assignment/7',
  ]) {
    expect(words).toContain(wanted)
  }
  expect(words).not.toContain('分析')
  expect(zip.includes(Buffer.from('word/media/'))).toBe(true)
})

it('has what was merged into it, in its own words', async () => {
  const other = { matterId: 9, number: 24, title: '关于桥边路灯的提案', movers: ['丙某'] }
  const merged = [{ ...other, situation: '桥头没有灯。', analysis: '', advice: '请装灯。' }]
  const words = wordsOf(await slipOf({ merged }))
  for (const wanted of [
    '第 24 号《关于桥边路灯的提案》，提案者：丙某',
    '桥头没有灯。',
    '请装灯。',
  ]) {
    expect(words).toContain(wanted)
  }
})

it('leaves out what is not known', async () => {
  const words = wordsOf(await slipOf({ dueOn: null, others: [] }))
  expect(words).not.toContain('答复期限')
  expect(words).not.toContain('一起办的')
})

it('says that its code is a link, and for whom', async () => {
  const wordsWith = async (isLink: boolean) => wordsOf(await slipOf({}, isLink))
  expect(await wordsWith(true)).toContain('不用登录；交上一次就作废')
  expect(await wordsWith(false)).toContain('扫码登录以后签收')
  for (const isLink of [true, false]) {
    expect(wordsOf(await slipOf({ part: 'joint' }, isLink))).toMatch(/交?会签/)
    expect(wordsOf(await slipOf({ part: 'joint' }, isLink))).not.toMatch(/答复稿|、答复；/)
  }
})
