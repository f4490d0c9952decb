import { describe, expect, it } from 'vitest'

import { findSeries, parseNumeral } from './series.ts'

describe('a series', () => {
  const cases: [string, ReturnType<typeof findSeries>][] = [
    ['麦积区“政协讲堂”第八讲开讲', { series: '政协讲堂', number: 8 }],
    ['政协讲堂第十二期举行', { series: '政协讲堂', number: 12 }],
    ['庄浪县政协召开十届十八次主席会议', { series: '十届主席会议', number: 18 }],
    ['区政协十一届第二十次常委会会议', { series: '十一届常委会会议', number: 20 }],
    ['县政协召开主席会议', null],
    ['第八讲', null],
  ]
  for (const [headline, entry] of cases) {
    it(`${headline} is ${entry ? `${entry.series} no. ${entry.number}` : 'in none'}`, () =>
      expect(findSeries(headline)).toEqual(entry))
  }

  it('reads numerals', () => {
    const numerals = { 八: 8, 十: 10, 十八: 18, 二十: 20, 四十三: 43, 一百二十: 120, '18': 18 }
    for (const [text, number] of Object.entries(numerals)) expect(parseNumeral(text)).toBe(number)
    expect(parseNumeral('甲')).toBeNull()
    expect(parseNumeral('')).toBeNull()
  })
})
