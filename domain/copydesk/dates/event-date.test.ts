import { describe, expect, test } from 'vitest'
import { readEventDate } from './event-date.ts'
import type { DateContext } from './page-day.ts'
import { SURE } from '../page-reading.ts'

const page: DateContext = {
  pageDate: { year: 2023, month: 3, day: 21 },
  pageDateGiven: true,
  pageYear: 2023,
  datelineDate: null,
}
const unknown: DateContext = {
  pageDate: null,
  pageDateGiven: false,
  pageYear: null,
  datelineDate: null,
}
const newYear: DateContext = { ...page, pageDate: { year: 2024, month: 1, day: 3 }, pageYear: 2024 }
const november: DateContext = {
  ...page,
  pageDate: { year: 2026, month: 11, day: 28 },
  pageYear: 2026,
}
const read = (text: string, context: DateContext) => {
  const date = readEventDate(text.split('\n'), context)
  return [date.dateText, date.eventDate, date.eventEnd, date.datePrecision]
}

const sent: DateContext = { ...newYear, datelineDate: { month: 1, day: 2 } }

describe('the day of the event', () => {
  test.each([
    ['连日来,气温走低。今天,县政协', sent, ['今天', '2024-01-02', null, 'day']],
    ['连日来,气温走低。今天,县政协', newYear, ['连日来', null, null, 'none']],
    ['上月,县政协联合多部门', newYear, ['上月', '2023-12', null, 'month']],
    ['上个月,县政协联合多部门', page, ['上个月', '2023-02', null, 'month']],
    ['上月,县政协联合多部门', unknown, ['上月', null, null, 'month']],
    ['上月5日,县政协', page, ['上月5日', '2023-02-05', null, 'day']],
    ['“今天请大家来说说。”\n3月16日,县政协', page, ['3月16日', '2023-03-16', null, 'day']],
    ['3月16日,县政协', page, ['3月16日', '2023-03-16', null, 'day']],
    [
      '\uff13月\uff11\uff16日\uff0c县政协',
      page,
      ['\uff13月\uff11\uff16日', '2023-03-16', null, 'day'],
    ],
    ['三月十六日,县政协', page, ['三月十六日', '2023-03-16', null, 'day']],
    ['3月16日,县政协', unknown, ['3月16日', '--03-16', null, 'day']],
    ['3月16日,县政协', { ...unknown, pageYear: 2022 }, ['3月16日', '2022-03-16', null, 'day']],
    ['2022年3月16日,县政协', page, ['2022年3月16日', '2022-03-16', null, 'day']],
    ['2023.3.11\uff0c通渭县政协', page, ['2023.3.11', '2023-03-11', null, 'day']],
    [
      '\uff12\uff10\uff12\uff13\uff0e3\uff0e11,县政协',
      unknown,
      ['\uff12\uff10\uff12\uff13\uff0e3\uff0e11', '2023-03-11', null, 'day'],
    ],
    ['今年以来,县政协很忙。2023-03-11,又', page, ['2023-03-11', '2023-03-11', null, 'day']],
    ['2023/3/11上午,县政协', page, ['2023/3/11', '2023-03-11', null, 'day']],
    ['2023.3.11日,县政协', page, ['2023.3.11日', '2023-03-11', null, 'day']],
    ['2023.3.11-13,县政协', page, ['2023.3.11-13', '2023-03-11', '2023-03-13', 'range']],
    ['2023.2.27至3.1,县政协', page, ['2023.2.27至3.1', '2023-02-27', '2023-03-01', 'range']],
    [
      '2022.12.30-2023.1.2,县政协',
      page,
      ['2022.12.30-2023.1.2', '2022-12-30', '2023-01-02', 'range'],
    ],
    ['截至2023.3.11,共收到提案', page, [null, null, null, 'none']],
    ['2023.13.1,县政协', page, [null, null, null, 'none']],
    ['版本2023.3.11.2,县政协', page, [null, null, null, 'none']],
    ['2008.5.12,地震发生', page, [null, null, null, 'none']],
    ['去年12月6日,县政协', page, ['去年12月6日', '2022-12-06', null, 'day']],
    ['3月13日至15日,县政协', page, ['3月13日至15日', '2023-03-13', '2023-03-15', 'range']],
    ['3月13日-15日,县政协', page, ['3月13日-15日', '2023-03-13', '2023-03-15', 'range']],
    ['3月13至15日,县政协', page, ['3月13至15日', '2023-03-13', '2023-03-15', 'range']],
    ['2月27日到3月1日,县政协', page, ['2月27日到3月1日', '2023-02-27', '2023-03-01', 'range']],
    ['12月30日至1月2日,县政协', newYear, ['12月30日至1月2日', '2023-12-30', '2024-01-02', 'range']],
    ['12月30日,县政协', newYear, ['12月30日', '2023-12-30', null, 'day']],
    ['12月3日,县政协', november, ['12月3日', '2026-12-03', null, 'day']],
    ['11月28日,县政协', november, ['11月28日', '2026-11-28', null, 'day']],
    ['11月29日,县政协', november, ['11月29日', '2026-11-29', null, 'day']],
    ['3月16日,县政协', november, ['3月16日', '2026-03-16', null, 'day']],
    ['今年12月3日,县政协', november, ['今年12月3日', '2026-12-03', null, 'day']],
    ['12月中旬,县政协', november, ['12月中旬', '2026-12', null, 'month']],
    [
      '11月27日至12月3日,县政协',
      november,
      ['11月27日至12月3日', '2026-11-27', '2026-12-03', 'range'],
    ],
    ['1月2日,县政协', newYear, ['1月2日', '2024-01-02', null, 'day']],
    ['1月4日,县政协', newYear, ['1月4日', '2024-01-04', null, 'day']],
    ['3月3日,县政协', newYear, ['3月3日', '2024-03-03', null, 'day']],
    ['3月4日,县政协', newYear, ['3月4日', '2023-03-04', null, 'day']],
    ['2月29日,县政协', page, ['2月29日', '2020-02-29', null, 'day']],
    ['近日,县政协', page, ['近日', null, null, 'none']],
    ['日前,县政协', page, ['日前', null, null, 'none']],
    ['上周,县政协', page, ['上周', null, null, 'none']],
    ['为了解情况,近日,县政协将于4月1日', page, ['近日', null, null, 'none']],
    ['今年以来,县政协很忙。3月16日,又', page, ['3月16日', '2023-03-16', null, 'day']],
    ['近年来,县政协', page, ['近年来', null, null, 'none']],
    ['3月中旬,县政协', page, ['3月中旬', '2023-03', null, 'month']],
    ['3月,县政协', page, ['3月', '2023-03', null, 'month']],
    ['去年12月中旬,县政协', page, ['去年12月中旬', '2022-12', null, 'month']],
    ['12月下旬,县政协', newYear, ['12月下旬', '2023-12', null, 'month']],
    ['3月中旬,县政协', unknown, ['3月中旬', null, null, 'month']],
    ['3月以来,县政协', page, ['3月以来', null, null, 'month']],
    ['15日,县政协', unknown, ['15日', null, null, 'none']],
    ['15日,县政协', page, ['15日', '2023-03-15', null, 'day']],
    ['15日,县政协', { ...page, pageDateGiven: false }, ['15日', '2023-03-15', null, 'day']],
    ['前日,县政协', page, ['前日', '2023-03-19', null, 'day']],
    ['他12年如一日,走村串户', page, [null, null, null, 'none']],
    ['昨(20)日,县政协', { ...page, pageDateGiven: false }, ['昨(20)日', '2023-03-20', null, 'day']],
    ['28日,县政协', page, ['28日', '2023-02-28', null, 'day']],
    ['本月15日,县政协', page, ['本月15日', '2023-03-15', null, 'day']],
    ['昨(20)日,县政协', page, ['昨(20)日', '2023-03-20', null, 'day']],
    ['昨\uff0820\uff09日\uff0c县政协', page, ['昨\uff0820\uff09日', '2023-03-20', null, 'day']],
    ['昨日,县政协', page, ['昨日', '2023-03-20', null, 'day']],
    ['一粒黍今天还在发芽,县政协', page, [null, null, null, 'none']],
    ['今天,县政协', page, ['今天', '2023-03-21', null, 'day']],
    ['昨日,县政协', unknown, ['昨日', null, null, 'none']],
    ['截至3月10日,共收到提案', page, [null, null, null, 'none']],
    ['1935年9月,红军到达镇上', page, [null, null, null, 'none']],
    ['1935年9月12日,红军到达镇上', unknown, [null, null, null, 'none']],
    ['3月16日前往乡镇', page, ['3月16日', '2023-03-16', null, 'day']],
    ['县政协有事商量。\n3月16日,大家', page, ['3月16日', '2023-03-16', null, 'day']],
    ['县政协有事商量。\n大家谈。\n3月16日', page, [null, null, null, 'none']],
    ['', page, [null, null, null, 'none']],
  ] as const)('%s', (text, context, expected) => {
    expect(read(text, context)).toEqual(expected)
  })

  test('the dateline dates what has no date of its own, and dates relative to it', () => {
    const dated = { ...unknown, datelineDate: { month: 12, day: 30 } }
    expect(read('省政协召开会议', dated)).toEqual(['12月30日', '--12-30', null, 'day'])
    expect(read('昨日,省政协', dated)).toEqual(['昨日', '--12-29', null, 'day'])
    expect(read('29日,省政协', dated)).toEqual(['29日', '--12-29', null, 'day'])
    expect(read('近日,省政协', dated)).toEqual(['近日', null, null, 'none'])
  })

  test('of a dateline without a year is of the page’s year or the one before, and days that depend on it go along', () => {
    const dated = { ...newYear, datelineDate: { month: 12, day: 30 } }
    expect(read('省政协召开会议', dated)).toEqual(['12月30日', '2023-12-30', null, 'day'])
    expect(read('昨日,省政协', dated)).toEqual(['昨日', '2023-12-29', null, 'day'])
  })

  const looksBack = { ...unknown, pageYear: 2019 }
  test.each([
    ['of a page that only looks back on a year', '3月16日,县政协', looksBack, true],
    [
      'counted from such a dateline',
      '昨日,县政协',
      { ...looksBack, datelineDate: { month: 3, day: 17 } },
      true,
    ],
    ['of 去年, on such a page', '去年3月16日,县政协', looksBack, true],
    ['of a month on such a page', '3月中旬,县政协', looksBack, true],
    ['with its own year', '2019年3月16日,县政协', looksBack, false],
    ['with its own year in figures', '2019.3.16,县政协', looksBack, false],
    ['with its own year in characters', '二〇一九年三月十六日,县政协', looksBack, false],
    ['of a page with a date', '3月16日,县政协', page, false],
    ['whose year nobody knows', '3月16日,县政协', unknown, false],
  ])('takes the year of a day %s only as a guess', (_, text, context, guessed) => {
    const { yearGuessed, confidence } = readEventDate([text], context)
    expect(yearGuessed).toBe(guessed)
    expect(confidence >= SURE).toBe(!guessed)
  })

  test.each([
    ['of last week', '11月20日,县政协', november, true],
    ['of the day before New Year', '12月30日,县政协', newYear, true],
    ['of the year before, by its words', '去年12月3日,县政协', november, true],
    ['without a year and that would be after the page', '12月3日,县政协', november, false],
    ['without a year, of the spring', '3月16日,县政协', november, false],
    ['after the page, by its words', '今年12月3日,县政协', november, false],
    ['after the page, by its year', '2026年12月3日,县政协', november, false],
    ['of tomorrow', '明(29)日,县政协', november, false],
    ['of a month that would be after the page', '12月中旬,县政协', november, false],
    ['of a range that ends after the page', '11月27日至12月3日,县政协', november, false],
  ])('is sure of a day %s or asks a person', (_, text, context, sure) => {
    expect(readEventDate([text], context).confidence >= SURE).toBe(sure)
  })
})
