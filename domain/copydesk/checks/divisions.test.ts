import { describe, expect, it } from 'vitest'

import { GANSU as index } from '#domain/division/testing/gansu-index'
import { contentOf } from '../testing/content-of.ts'
import { growsLinearly } from '../testing/growth.ts'
import { checkCommittees } from './committees.ts'
import { quoteOf } from './hint.ts'
import { checkDivisions } from './divisions.ts'

const ZHUANGLANG = '620825'
const PINGLIANG = '620800'
const GANSU = '620000'

describe('dateline, copy and division', () => {
  const cases: [string, string, string, string | null][] = [
    [ZHUANGLANG, '本报庄浪讯', '县政协召开主席会议。', null],
    [ZHUANGLANG, '本报平凉讯', '县政协召开主席会议。', null],
    [ZHUANGLANG, '本报平凉庄浪讯', '县政协召开主席会议。', null],
    [ZHUANGLANG, '本报静宁讯', '县政协召开主席会议。', '静宁县'],
    [ZHUANGLANG, '本报成都讯', '县政协召开主席会议。', '不在本省'],
    [ZHUANGLANG, '本报讯', '县政协召开主席会议。', null],
    [ZHUANGLANG, '', '庄浪县政协召开主席会议。', null],
    [ZHUANGLANG, '', '静宁县政协召开主席会议。', '静宁县政协'],
    [ZHUANGLANG, '', '静宁县政协到庄浪县考察，庄浪县政协主席陪同。', null],
    [ZHUANGLANG, '', '平凉市政协主席一行到庄浪县调研。', null],
    [ZHUANGLANG, '', '平凉市政协召开主席会议。', '全文没有提到庄浪县'],
    [ZHUANGLANG, '', '委员走进社区。', null],
    [ZHUANGLANG, '', '静宁县的苹果红了，静宁县的果农笑了。', '几次提到静宁县'],
    [ZHUANGLANG, '', '委员到静宁县学习苹果产业。', null],
    [PINGLIANG, '本报庄浪讯', '平凉市政协到庄浪县调研。', null],
    [PINGLIANG, '本报兰州讯', '平凉市政协召开会议。', '兰州'],
    [GANSU, '本报兰州讯', '省政协召开主席会议。', null],
  ]
  for (const [divisionCode, dateline, text, words] of cases) {
    it(`${divisionCode} ${dateline} ${text}`, () =>
      expect(
        checkDivisions(contentOf(text, { divisionCode, dateline }), index).map(
          ({ sentence }) => sentence,
        ),
      ).toEqual(words ? [expect.stringContaining(words)] : []))
  }

  it('goes by the headline first', () => {
    const content = contentOf('庄浪县政协组织委员学习。', { headline: '静宁县政协召开会议' })
    expect(checkDivisions(content, index)).toMatchObject([
      { where: { block: 'headline', start: 0 } },
    ])
  })
})

describe('a county that nobody has', () => {
  const ask = (headline: string, text: string, { dateline = '', divisionCode = GANSU } = {}) =>
    checkDivisions(contentOf(text, { headline, dateline, divisionCode }), index)

  it('is named, and the division that was chosen for it is asked about', () => {
    const [hint, ...more] = ask('西河县政协召开会议', '3月13日，西河县政协召开会议。')
    expect(hint).toMatchObject({
      what: '县区',
      sentence: '没有查到“西河县”，县区选的是甘肃省，对吗？',
      where: { block: 'headline', start: 0, end: 3 },
    })
    expect(more).toEqual([])
  })

  it.each([
    ['成河县政协走访企业', '3月13日，陇南市成河县政协走访企业。', ''],
    ['政协委员走访企业', '3月13日，成河县政协走访企业。', '本报成河讯'],
  ])('is seen in %s / %s / %s', (headline, text, dateline) => {
    expect(ask(headline, text, { dateline })).toMatchObject([
      { sentence: expect.stringContaining('“成河县”') },
    ])
  })

  it.each([
    ['once alone', '政协委员走访企业', '3月13日，成河县政协走访企业。', GANSU],
    ['a word', '部分县政协走访企业', '十届县政协、部分县区政协、新一届县政协走访企业。', GANSU],
    ['of another province', '互助县政协来访', '互助县政协到甘肃考察。', GANSU],
    ['what a member does', '成河县政协委员走访企业', '成河县政协委员走访企业。', GANSU],
    ['the chosen one is named', '庄郎县政协走访', '庄郎县政协走访庄浪县的企业。', ZHUANGLANG],
  ])('is not seen where it is %s', (_, headline, text, divisionCode) => {
    const hints = ask(headline, text, { divisionCode })
    expect(hints.filter(({ sentence }) => sentence.includes('没有查到'))).toEqual([])
  })
})

describe('names of committees', () => {
  const cases: [string, string[]][] = [
    ['庄浪县政协召开会议', []],
    ['庄浪区政协召开会议', ['庄浪区政协']],
    ['平凉县政协召开会议', ['平凉县政协']],
    ['庄郎县政协召开会议', ['庄郎县政协']],
    ['崇新县政协召开会议', ['崇新县政协']],
    ['近日，县政协召开会议', []],
    ['全市县区政协主席会议', []],
    ['各县政协、两级政协', []],
    ['江苏省苏州市政协来访', []],
    ['安徽省和县政协来访', []],
    ['天水市麦积区政协', []],
    ['临夏市政协、临夏县政协、临夏州政协', []],
    ['张家川县政协、阿克塞县政协', []],
    ['成县政协、康县政协、文县政协', []],
    ['参加县政协会议，组织区政协委员', []],
    ['政协庄浪县委员会', []],
    ['政协平凉市庄浪县委员会', []],
    ['政协庄良县委员会', ['庄良县']],
    ['政协第十届庄浪县委员会', []],
    ['政协各县区委员会', []],
  ]
  for (const [text, words] of cases) {
    it(text, () => {
      const content = contentOf(text)
      const found = checkCommittees(content, index)
      expect(found.map(({ where }) => where && quoteOf(content, where))).toEqual(words)
    })
  }
})

it.each([
  ['one', ['成县']],
  [
    'all of ours',
    [...index.names].flatMap(([name, { divisions }]) => (divisions[0] ? [name] : [])),
  ],
  ['others', [...index.names].flatMap(([name, { divisions }]) => (divisions[0] ? [] : [name]))],
])('grows with a text that names %s again and again', (_name, names) => {
  const check = (text: string) => void checkDivisions(contentOf([text]), index)
  expect(growsLinearly(check, names.join('、'), 10_000)).toBe(true)
})
