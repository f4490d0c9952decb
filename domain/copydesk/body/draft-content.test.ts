import { describe, expect, it } from 'vitest'

import { bodyText } from '../../article/body.ts'
import { contentSchema } from '../../article/content.ts'
import { contentFromReading } from './draft-content.ts'
import type { ArticleReading, DivisionReading } from '../page-reading.ts'

const PLACE: DivisionReading = {
  code: '620825',
  name: '庄浪县',
  level: 'county',
  prefecture: '平凉市',
  province: '甘肃省',
  outside: false,
}

const reading = (part: Partial<ArticleReading> = {}): ArticleReading => ({
  column: null,
  kicker: '庄浪县政协',
  headline: '召开主席会议',
  subtitle: null,
  division: PLACE,
  town: null,
  dateline: '本报庄浪讯',
  credits: [{ role: 'correspondent', name: '某某' }],
  dateText: '3月16日',
  eventDate: '2023-03-16',
  eventEnd: null,
  datePrecision: 'day',
  yearGuessed: false,
  activityType: 'meeting',
  pictureNews: false,
  paragraphs: ['会议学习了文件。', '会议作了安排。'],
  repairs: [],
  confidence: {
    headline: 0.9,
    division: 0.9,
    credits: 0.9,
    eventDate: 0.9,
    activityType: 0.9,
    paragraphs: 0.9,
  },
  span: { start: 0, end: 40 },
  rest: [],
  elsewhere: { begins: null, ends: null },
  ...part,
})

const context = {
  fallbackDivisionCode: '620800',
  printDate: '2023-03-21',
  pageLabel: '第3版',
  topics: [{ id: 4, name: '“三抓三促”行动进行时' }],
}

describe('a draft made of a reading', () => {
  it('is content that a draft may hold', () => {
    const content = contentFromReading(reading(), context)
    expect(contentSchema.parse(content)).toEqual(content)
    expect(content).toMatchObject({
      divisionCode: '620825',
      subtitle: '',
      printDate: '2023-03-21',
      event: { type: 'meeting', precision: 'day', start: '2023-03-16', dateText: '3月16日' },
    })
    expect(bodyText(content.body)).toBe('会议学习了文件。\n会议作了安排。')
  })

  it('belongs to the fallback when no place of ours was read', () => {
    expect(contentFromReading(reading({ division: null }), context).divisionCode).toBe('620800')
    const division = { ...PLACE, code: '630223', name: '互助土族自治县', outside: true }
    expect(contentFromReading(reading({ division }), context).divisionCode).toBe('620800')
  })

  it.each([
    ['“三抓三促”行动进行时', 4],
    ['三抓三促行动进行时', 4],
    [' “三抓三促” 行动进行时', 4],
    ['委员风采', null],
    [null, null],
  ])('files the column %s under the topic %s', (column, topicId) => {
    expect(contentFromReading(reading({ column }), context).topicId).toBe(topicId)
  })

  it.each([
    ['本报庄浪讯（通讯员 李某 王某某）', '本报庄浪讯'],
    ['· 本报甘谷 3月16日讯(记者某某)', '本报甘谷 3月16日讯'],
    ['本报讯【记者 某某】', '本报讯'],
    ['本报通渭讯 通讯员 某某）', '本报通渭讯'],
    ['本报记者（某某）', '本报记者'],
    ['', ''],
  ])('keeps of the dateline %s only the place: %s', (dateline, kept) => {
    expect(contentFromReading(reading({ dateline }), context).dateline).toBe(kept)
  })

  it.each([
    ['近日', null, null, 'none', { precision: 'none', start: null, end: null }],
    ['3月16日', '--03-16', null, 'day', { precision: 'day', start: '--03-16', end: null }],
    ['3月', '2023-03', null, 'month', { precision: 'month', start: '2023-03-01', end: null }],
    ['3月', '2023-03-01', null, 'month', { precision: 'month', start: '2023-03-01', end: null }],
    ['13日至15日', '2023-03-13', '2023-03-15', 'range', { precision: 'range', end: '2023-03-15' }],
    ['13日起', '2023-03-13', null, 'range', { precision: 'day', start: '2023-03-13', end: null }],
    ['16日', null, null, 'day', { precision: 'none', start: null, end: null }],
  ] as const)(
    'claims for %s no more than was read',
    (dateText, eventDate, eventEnd, datePrecision, event) => {
      const part = { dateText, eventDate, eventEnd, datePrecision }
      const content = contentFromReading(reading(part), context)
      expect(content.event).toMatchObject({ ...event, dateText })
      expect(contentSchema.safeParse(content).success).toBe(true)
    },
  )

  it('leaves empty what was not read', () => {
    const bare = { kicker: null, headline: null, dateline: null, dateText: null, credits: [] }
    expect(contentFromReading(reading(bare), context)).toMatchObject({
      kicker: '',
      headline: '',
      dateline: '',
      credits: [],
    })
  })
})
