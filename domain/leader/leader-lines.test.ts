import { describe, expect, it } from 'vitest'

import { parseLeaderLines } from './leader-lines.ts'

const DIVISIONS = [
  { code: '620825', name: '庄浪县', shortName: '庄浪' },
  { code: '620800', name: '平凉市', shortName: '平凉' },
]
const read = (text: string) => parseLeaderLines(text, DIVISIONS)

describe('pasted lines of leaders', () => {
  for (const text of [
    '试甲\t政协主席\t庄浪县\t1\t2025-01-06\t',
    '试甲,政协主席,庄浪,1,2025.1.6,至今',
    ' 试 甲 ，政协主席，庄浪县政协，1，2025年1月6日 ',
  ]) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      expect(read(text)[0]?.leader).toEqual({
        personName: '试甲',
        post: '政协主席',
        divisionCode: '620825',
        rank: 1,
        startsOn: '2025-01-06',
        endsOn: null,
      })
    })
  }

  it('keep several posts and the end of a term, and pass over headings and empty lines', () => {
    const lines = read(
      '姓名\t职务\t单位\t排序\t开始\t结束\n\n试乙\t党组书记、主席\t平凉市\t2\t2021/11/1\t2025/1/5',
    )
    expect(lines).toMatchObject([
      { line: 3, leader: { post: '党组书记、主席', startsOn: '2021-11-01', endsOn: '2025-01-05' } },
    ])
  })

  const wrong: [string, string][] = [
    ['甲,政协主席,庄浪县,1,2025-01-06', '姓名：至少 2 个字'],
    ['试甲（女）,政协主席,庄浪县,1,2025-01-06', '姓名：只写姓名，用汉字'],
    [
      '试甲,主,无此县,一,去年',
      '职务：至少 2 个字，如“政协主席”；区划：请选择区划；排序：排序是整数；开始：请写开始的日子',
    ],
    ['\t政协主席\t庄浪县\t1\t2025-01-06\t', '姓名：至少 2 个字'],
    ['试甲,政协主席,庄浪县,1,2025-02-30', '开始：请写开始的日子'],
    ['试甲,政协主席,庄浪县,1,2025-01-06,2024-01-06', '结束：结束不能早于开始'],
    ['试甲,政协主席,庄浪县,1,2025-01-06,,多', '最多 6 列'],
  ]
  for (const [text, issue] of wrong) {
    it(`say field by field what is wrong with ${text}`, () => {
      expect(read(text)).toEqual([{ line: 1, text, leader: null, issue }])
    })
  }

  it('say that a line came earlier', () => {
    const line = '试甲,政协主席,庄浪县,1,2025-01-06'
    expect(read(`${line}\n${line}`)[1]?.issue).toBe('前面已经有这一行')
  })
})
