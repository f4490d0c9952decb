import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { contentOf } from '../testing/content-of.ts'
import { askAboutEventDay, checkEventDay } from './event-day.ts'

const TODAY = '2023-03-25'
const dated = (
  start: string | null,
  given: Partial<Content['event']> = {},
  printDate: string | null = '2023-03-21',
) =>
  contentOf('会议研究了工作。', {
    printDate,
    event: { ...emptyContent('620825').event, precision: 'day', start, ...given },
  })
const sentences = (content: Content) =>
  checkEventDay(content, TODAY).map(({ sentence }) => sentence)

describe('the day of an event', () => {
  const cases: [string, Content, string | null][] = [
    ['before print', dated('2023-03-16'), null],
    ['on the day of print', dated('2023-03-21'), null],
    ['after print', dated('2023-03-22'), '之后'],
    ['of last year, near new year', dated('2022-12-30', {}, '2023-01-05'), null],
    ['a year early', dated('2022-03-16'), '年份'],
    ['without print date', dated('2022-03-16', {}, null), null],
    [
      'of a year the copy does not name',
      dated('2019-03-16', { dateText: '3月16日' }, null),
      '没有年份',
    ],
    ['of a year it names', dated('2019-03-16', { dateText: '2019年3月16日' }, null), null],
    ['of a year in figures', dated('2019-03-16', { dateText: '2019.3.16' }, null), null],
    ['of last week, without a year', dated('2023-03-16', { dateText: '3月16日' }, null), null],
    ['without year', dated('--03-16'), null],
    ['undated', dated(null, { precision: 'none' }), null],
    ['of the month of print', dated('2023-03-01', { precision: 'month' }), null],
    [
      'a range that ends after print',
      dated('2023-03-16', { precision: 'range', end: '2023-03-25' }),
      '才结束',
    ],
    [
      'a range before print',
      dated('2023-03-13', { precision: 'range', end: '2023-03-15', dateText: '3月13日至15日' }),
      null,
    ],
    ['as in the copy', dated('2023-03-16', { dateText: '3月16日' }), null],
    ['otherwise than in the copy', dated('2023-03-15', { dateText: '3月16日' }), '原文作'],
    ['from full-width digits', dated('2023-03-16', { dateText: '３月１６日' }), null],
    ['that has not come', dated('2023-03-26', {}, null), '还没有到，是预告吗'],
    ['that has not come, on a page of tomorrow', dated('2023-03-26', {}, '2023-03-27'), '还没有到'],
    ['of today', dated('2023-03-25', {}, null), null],
    ['of this month', dated('2023-03-01', { precision: 'month' }, null), null],
    ['of next month', dated('2023-04-01', { precision: 'month' }, null), '还没有到'],
    [
      'of a range that goes on',
      dated('2023-03-24', { precision: 'range', end: '2023-03-26' }, null),
      '才结束',
    ],
    ['from 近日', dated(null, { precision: 'none', dateText: '近日' }), null],
  ]
  for (const [name, content, words] of cases) {
    it(name, () =>
      expect(sentences(content)).toEqual(words ? [expect.stringContaining(words)] : []),
    )
  }
})

it('asks for no year that what the text came with has', () => {
  const content = dated('2019-03-16', { dateText: '3月16日' }, null)
  expect(askAboutEventDay(content, TODAY)).toHaveLength(1)
  expect(askAboutEventDay(content, TODAY, true)).toEqual([])
  expect(checkEventDay(content, TODAY, true)).toEqual([])
})

describe('the day of an event beside its text', () => {
  const opening = (text: string, given: Partial<Content['event']>, printDate = '2026-11-28') =>
    contentOf([text, '会议研究了工作。'], {
      printDate,
      event: { ...emptyContent('620825').event, precision: 'day', ...given },
    })
  const cases: [string, Partial<Content['event']>, string | null][] = [
    ['11月26日，县政协开会。', { start: '2026-11-26' }, null],
    ['11月26日，县政协开会。', { start: '2026-11-20' }, '“11月26日”，活动日期填的是2026年11月20日'],
    ['11月26日，县政协开会。', { start: '2026-11-20', dateText: '11月26日' }, '哪个对'],
    ['11月26日，县政协开会。', { start: '2026-11-26', dateText: '11月20日' }, null],
    [
      '11月26日，县政协开会。',
      { start: '2026-11-01', precision: 'month' },
      '正文开头作“11月26日”，活动日期没有填到日，对吗？',
    ],
    [
      '11月26日，县政协开会。',
      { start: null, precision: 'none', dateText: '近日' },
      '“11月26日”，活动日期没有填到日',
    ],
    [
      '11月25日至26日，县政协开会。',
      { start: null, precision: 'none' },
      '“11月25日至26日”，活动日期没有填到日',
    ],
    ['11月中旬，县政协开会。', { start: '2026-11-01', precision: 'month' }, null],
    ['11月中旬，县政协开会。', { start: null, precision: 'none' }, null],
    ['近日，县政协开会。', { start: null, precision: 'none' }, null],
    ['县政协开会。截至11月26日，办结12件。', { start: null, precision: 'none' }, null],
    ['11月26日，县政协开会。', { start: '2026-10-01', precision: 'month' }, '2026年10月'],
    ['昨（26）日，县政协开会。', { start: '2026-11-20' }, '“昨（26）日”'],
    ['26日，县政协开会。', { start: '2026-11-26' }, null],
    ['十一月二十六日，县政协开会。', { start: '2026-11-20' }, '十一月二十六日'],
    ['昨日，县政协开会。', { start: '2026-11-20' }, null],
    ['近日，县政协开会。', { start: '2026-11-20' }, null],
    ['11月中旬，县政协开会。', { start: '2026-11-16' }, null],
    ['2025年11月26日，县政协开会。', { start: '2026-11-26' }, '“2025年11月26日”'],
    ['11月25日至26日，县政协开会。', { start: '2026-11-26' }, null],
    ['11月25日至26日，县政协开会。', { start: '2026-11-20' }, '“11月25日至26日”'],
    [
      '11月25日至26日，县政协开会。',
      { precision: 'range', start: '2026-11-25', end: '2026-11-27' },
      '2026年11月25日至27日',
    ],
    ['11月26日至28日，县政协开会。', { start: '2026-11-27' }, null],
    ['11月26日至28日，县政协开会。', { start: '2026-11-20' }, '“11月26日至28日”'],
    ['11月26、27日，县政协开会。', { start: '2026-11-27' }, null],
    ['11月26、27日，县政协开会。', { start: '2026-11-20' }, '“11月26、27日”'],
    ['11月26、27日，县政协开会。', { start: '2026-11-28' }, '“11月26、27日”'],
    ['11月24、25和26日，县政协开会。', { start: '2026-11-25' }, null],
    ['11月24、25和26日，县政协开会。', { start: '2026-11-20' }, '“11月24、25和26日”'],
    ['本月26日，县政协开会。', { start: '2026-11-26' }, null],
    ['本月26日，县政协开会。', { start: '2026-11-20' }, '“本月26日”'],
    ['26日，县政协开会。', { start: '2026-11-20' }, '“26日”'],
    ['本报庄浪11月26日讯（记者 甲某）县政协开会。', { start: '2026-11-20' }, '“11月26日”'],
    ['本报庄浪11月26日讯（记者 甲某）县政协开会。', { start: '2026-11-26' }, null],
    ['本报庄浪11月26日讯（记者 甲某）11月25日，县政协开会。', { start: '2026-11-25' }, null],
    ['本报庄浪11月26日讯（记者 甲某）昨日，县政协开会。', { start: '2026-11-25' }, null],
    ['12月30日，县政协开会。', { start: '2025-12-30' }, '年份对吗'],
    ['县政协开会。截至11月26日，办结12件。', { start: '2026-11-20' }, null],
  ]
  for (const [text, given, words] of cases) {
    it(`${text} ${given.start}`, () =>
      expect(
        askAboutEventDay(opening(text, given), '2026-11-29').map(({ sentence }) => sentence),
      ).toEqual(words ? [expect.stringContaining(words)] : []))
  }

  it('is asked about as well while the print date, and so the year, is not known', () => {
    const undated = (start: string) => ({
      ...opening('11月26日，开会。', { start }),
      printDate: null,
    })
    const asked = (start: string) => askAboutEventDay(undated(start), '2026-11-29')
    expect(asked('2024-11-26')).toEqual([])
    expect(asked('2024-11-20')).toHaveLength(1)
    expect(asked('2999-11-26')).toHaveLength(1)
  })

  it('is asked about beside the day of the dateline', () => {
    const asked = (start: string, text = '县政协开会。') =>
      askAboutEventDay(
        { ...opening(text, { start }), dateline: '本报庄浪11月26日讯' },
        '2026-11-29',
      ).map(({ sentence }) => sentence)
    expect(asked('2026-11-20')).toEqual([
      '电头作“11月26日”，活动日期填的是2026年11月20日，哪个对？',
    ])
    expect(asked('2026-11-26')).toEqual([])
    expect(asked('2026-11-25', '昨日，县政协开会。')).toEqual([])
    expect(asked('2026-11-20', '昨日，县政协开会。')).toEqual([expect.stringContaining('“昨日”')])
    expect(asked('2026-11-25', '11月25日，县政协开会。')).toEqual([])
    expect(asked('2026-11-20', '近日，县政协开会。')).toEqual([])
  })

  it('is asked about beside 本月26日 also while the print date is not known', () => {
    const asked = (start: string) =>
      askAboutEventDay({ ...opening('本月26日，开会。', { start }), printDate: null }, '2026-11-29')
    expect(asked('2026-11-26')).toEqual([])
    expect(asked('2026-11-20')).toHaveLength(1)
  })

  it('is asked about where the text says it', () => {
    const [question] = askAboutEventDay(
      opening('近来很忙。11月26日，开会。', { start: '2026-11-20' }),
      '2026-11-29',
    )
    expect(question?.where).toEqual({ block: 0, start: 5, end: 11 })
  })
})

describe('a day in the text', () => {
  // Nobody has filled in the day of these events, which is asked about as well.
  const named = (content: Content) =>
    sentences(content).filter((sentence) => !sentence.includes('没有填到日'))
  const cases: [string, string | null][] = [
    ['3月16日（星期四），县政协开会', null],
    ['3月16日（星期五），县政协开会', '周四'],
    ['3月16日(周五)开会', '周四'],
    ['3月16日上午（周四）开会', null],
    ['3月19日星期天开会', null],
    ['3月19日星期六开会', '周日'],
    ['2024年3月16日（周六）开会', null],
    ['2024年3月16日（周四）开会', '周六'],
    ['去年12月30日（周五）开会', null],
    ['3月16日一周年纪念', null],
    ['3月16日，周五再开', null],
    ['2月30日开会', '没有'],
    ['2月29日开会', null],
    ['2023年2月29日开会', '没有'],
    ['4月31日开会', '没有'],
    ['13月1日开会', '没有'],
    ['３月１６日（星期五）开会', '周四'],
  ]
  for (const [text, words] of cases) {
    it(text, () =>
      expect(named(contentOf(text, { printDate: '2023-03-21' }))).toEqual(
        words ? [expect.stringContaining(words)] : [],
      ),
    )
  }

  it('has no weekday to check while nobody knows the year', () => {
    expect(named(contentOf('3月16日（星期五）开会'))).toEqual([])
  })
})

describe('a date that the text names loosely', () => {
  const loose = (
    text: string,
    event: Partial<Content['event']> = {},
    printDate: string | null = null,
  ) => {
    const given = { ...emptyContent('620825').event, precision: 'none' as const, start: null }
    return sentences(contentOf(text, { printDate, event: { ...given, ...event } }))
  }

  it('is asked for until it is taken over', () => {
    const text = '本报庄浪讯（通讯员 王试）近日，庄浪县政协到南湖镇视察。'
    expect(loose(text)).toEqual(['正文写的是“近日”，“原文的日期词”里还没有填。'])
    expect(loose(text, { dateText: '近日' })).toEqual([])
    expect(loose(text, { precision: 'month', start: '2023-03-01' })).toEqual([])
  })

  it('is not what a text counts from, nor one that it does not open with', () => {
    expect(loose('今年以来，庄浪县政协开会十次。')).toEqual([])
    expect(loose('庄浪县政协开会。')).toEqual([])
    expect(loose('会议安排了近期的几项重点工作。')).toEqual([])
    expect(loose('庄浪县政协开会，日前已经结束。')).toHaveLength(1)
  })
})
