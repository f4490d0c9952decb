import { describe, expect, it } from 'vitest'

import type { ShownDeadline } from '../matter/list-shown-deadlines.ts'
import type { ShownPromise } from '../promise/list-shown-promises.ts'
import type { ShownEventRow } from '../matter/list-shown-events.ts'
import { buildMatterAtom } from './build-matter-atom.ts'
import { buildMatterCalendar } from './build-matter-calendar.ts'

const SITE = { name: '陇原政协', address: 'https://news.example.org' }
const SINCE = new Date('2026-01-05T01:00:00Z')
const division = { code: '620104', name: '西固区', slug: 'xigu', level: 'county' as const }
const CARD = { term: 10, number: 2, card: 23, title: '关于修好南河堤的提案' }
const NAME = {
  matterId: 7,
  number: 23,
  title: CARD.title,
  term: 10,
  session: 2,
  isDemo: false,
  division,
}

const event = (given: Partial<ShownEventRow> = {}): ShownEventRow => ({
  ...NAME,
  event: 'answered',
  day: '2026-03-10',
  state: 'answered',
  isFiled: true,
  category: '水利',
  publishedAt: new Date('2026-03-12T02:00:00Z'),
  unitId: 5,
  unit: '区水务局',
  part: 'lead',
  dueOn: '2026-03-11',
  resultClass: 'A',
  ...given,
})

const deadline = (given: Partial<ShownDeadline> = {}): ShownDeadline => ({
  ...NAME,
  unitId: 5,
  unit: '区水务局',
  dueOn: '2026-03-11',
  answeredOn: null,
  isOwed: true,
  sequence: 3,
  changedAt: new Date('2026-03-12T02:00:00Z'),
  ...given,
})

const linesOf = (...deadlines: ShownDeadline[]) =>
  buildMatterCalendar(SITE, { division }, deadlines).replaceAll('\r\n ', '').split('\r\n')

describe('a feed of matters', () => {
  it('has an entry for each thing that happened, by names that do not change', () => {
    const atom = buildMatterAtom(
      SITE,
      { division, card: CARD },
      { events: [event()], since: SINCE },
    )
    for (const part of [
      '<id>tag:news.example.org,2026:proposals/xigu/10-2/23/feed.xml</id>',
      '<id>tag:news.example.org,2026:proposals/xigu/10-2/23/answered/5</id>',
      'href="https://news.example.org/proposals/xigu/10-2/23"',
      '<updated>2026-03-10T00:00:00+08:00</updated>',
      '区水务局答复：修好南河堤',
      '西固区政协十届二次会议第23号提案。A类 已经解决或采纳，比期限早 1 天',
      '有新进展就自己出现',
    ])
      expect(atom).toContain(part)
  })

  it('names the articles that prove a card, the latest thing first', () => {
    const proofs = [
      { articleId: 9, headline: '河堤修好了', linkedAt: new Date('2026-03-11T02:00:00Z') },
    ]
    const atom = buildMatterAtom(
      SITE,
      { division, card: CARD },
      { events: [event()], proofs, since: SINCE },
    )
    expect(atom).toContain('<id>tag:news.example.org,2026:proposals/xigu/10-2/23/proofs/9</id>')
    expect(atom).toContain('href="https://news.example.org/articles/9"')
    expect(atom.indexOf('佐证：河堤修好了')).toBeLessThan(atom.indexOf('区水务局答复'))
  })

  it('is as old as what it is about while nothing has happened', () => {
    const atom = buildMatterAtom(SITE, { division }, { events: [], since: SINCE })
    expect(atom).toContain('<updated>2026-01-05T09:00:00+08:00</updated>')
  })

  it('keeps what people wrote text', () => {
    const events = [event({ title: '<b>&' })]
    const atom = buildMatterAtom(SITE, { division: null }, { events, since: SINCE })
    expect(atom).not.toContain('<b>')
    expect(atom).toContain('<id>tag:news.example.org,2026:proposals/feed.xml</id>')
  })
})

describe('a calendar of deadlines', () => {
  it('shows the day until which a unit has to answer', () => {
    expect(linesOf(deadline())).toEqual(
      expect.arrayContaining([
        'UID:deadline-7-5@news.example.org',
        'SEQUENCE:3',
        'DTSTART;VALUE=DATE:20260311',
        'DTEND;VALUE=DATE:20260312',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'SUMMARY:期限：区水务局答复第23号提案：修好南河堤',
        'URL;VALUE=URI:https://news.example.org/proposals/xigu/10-2/23',
      ]),
    )
  })

  it.each([
    ['2026-03-10', 'SUMMARY:（已答复）区水务局答复第23号提案：修好南河堤'],
    [null, 'SUMMARY:（不再等答复）区水务局答复第23号提案：修好南河堤'],
  ])('strikes it out once nobody waits, answered on %s', (answeredOn, summary) => {
    const lines = linesOf(deadline({ answeredOn, isOwed: false }))
    expect(lines).toContain('STATUS:CANCELLED')
    expect(lines).toContain(summary)
  })

  it('says of what is made up that it is', () => {
    expect(linesOf(deadline({ isDemo: true }))).toContain(
      'SUMMARY:演示：期限：区水务局答复第23号提案：修好南河堤',
    )
  })
})

const promise = (given: Partial<ShownPromise> = {}): ShownPromise => ({
  ...NAME,
  promiseId: 7,
  unit: '区水务局',
  words: '修好南河堤',
  dueOn: '2026-09-30',
  state: 'open',
  isOfEarlier: false,
  madeOn: '2026-03-01',
  endedOn: null,
  endWords: null,
  sequence: 1,
  changedAt: new Date('2026-03-12T02:00:00Z'),
  proof: null,
  ...given,
})

it('has what was promised of a card in its feed, and how that ended as an entry of its own', () => {
  const entries = (given: Partial<ShownPromise>) =>
    buildMatterAtom(SITE, { division }, { events: [], promises: [promise(given)], since: SINCE })
  const open = entries({})
  expect(open).toContain('承诺：')
  expect(open).toContain('区水务局：修好南河堤，2026年9月30日前办成')
  expect(open).toContain('/promises/7/open')
  const kept = entries({ state: 'kept', endWords: '堤修好了' })
  expect(kept).toContain('承诺已兑现：')
  expect(kept).toContain('堤修好了')
  expect(kept).toContain('/promises/7/kept')
})

describe('a promise in the calendar', () => {
  const lines = (given: Partial<ShownPromise> = {}) =>
    buildMatterCalendar(SITE, { division }, [], [promise(given)])
      .replaceAll('\r\n ', '')
      .split('\r\n')

  it('stands on its day under a name that does not change, and is struck out once it ended', () => {
    expect(lines()).toEqual(
      expect.arrayContaining([
        'UID:promise-7@news.example.org',
        'DTSTART;VALUE=DATE:20260930',
        'SUMMARY:承诺：区水务局修好南河堤',
        'STATUS:CONFIRMED',
      ]),
    )
    expect(lines({ state: 'kept', sequence: 3 })).toEqual(
      expect.arrayContaining([
        'SUMMARY:（已兑现）承诺：区水务局修好南河堤',
        'STATUS:CANCELLED',
        'SEQUENCE:3',
      ]),
    )
  })
})
