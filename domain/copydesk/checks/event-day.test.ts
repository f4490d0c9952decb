import { describe, expect, it } from 'vitest'

import { emptyContent, type Content } from '#domain/article/content'

import { copyOf } from '../testing/copy-of.ts'
import { checkEventDay } from './event-day.ts'

const dated = (
  start: string | null,
  given: Partial<Content['event']> = {},
  printDate: string | null = '2023-03-21',
) =>
  copyOf('会议研究了工作。', {
    printDate,
    event: { ...emptyContent('620825').event, precision: 'day', start, ...given },
  })
const sentences = (content: Content) => checkEventDay(content).map(({ sentence }) => sentence)

describe('the day of an event', () => {
  const cases: [string, Content, string | null][] = [
    ['before print', dated('2023-03-16'), null],
    ['on the day of print', dated('2023-03-21'), null],
    ['after print', dated('2023-03-22'), '之后'],
    ['of last year, near new year', dated('2022-12-30', {}, '2023-01-05'), null],
    ['a year early', dated('2022-03-16'), '年份'],
    ['without print date', dated('2022-03-16', {}, null), null],
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
    ['from 近日', dated(null, { precision: 'none', dateText: '近日' }), null],
  ]
  for (const [name, content, words] of cases) {
    it(name, () =>
      expect(sentences(content)).toEqual(words ? [expect.stringContaining(words)] : []),
    )
  }
})

describe('a day in the text', () => {
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
      expect(sentences(copyOf(text, { printDate: '2023-03-21' }))).toEqual(
        words ? [expect.stringContaining(words)] : [],
      ),
    )
  }

  it('has no weekday to check while nobody knows the year', () => {
    expect(sentences(copyOf('3月16日（星期五）开会'))).toEqual([])
  })
})
