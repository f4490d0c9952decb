import { describe, expect, test } from 'vitest'

import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/division-index'

import { readPage } from './read-page.ts'
import { PAGE, read } from './testing/read-raw.ts'

// As it comes out of a PDF whose fonts map characters to radicals.
const OUT_OF_A_PDF = `2025年3⽉20⽇ 星期四 第三版

⽢⾕县政协
召开辣椒产业座谈会

本报⽢⾕讯（通讯员 ⽜某某 ⻢某某）3⽉16⽇，⽢⾕县政协听取了农⺠的意⻅，研究了近期的⼯作，并对委员的意
⻅作了答复，农⺠都说好。
`

describe('a page with radicals for characters', () => {
  const { articles, warnings } = read(OUT_OF_A_PDF)
  const [story] = articles

  test('is read as if they were the characters', () => {
    expect(articles).toHaveLength(1)
    expect(story).toMatchObject({
      headline: '甘谷县政协召开辣椒产业座谈会',
      division: { code: '620523' },
      credits: [
        { role: 'correspondent', name: '牛某某' },
        { role: 'correspondent', name: '马某某' },
      ],
      eventDate: '2025-03-16',
    })
    expect(story?.paragraphs.join('')).not.toMatch(/[\u2e80-\u2fdf]/)
  })

  test('shows each stretch of them as a difference, with which the text as it came can be had again', () => {
    const repairs = story?.repairs.filter(({ kind }) => kind === 'radical') ?? []
    expect(repairs.map(({ before, after }) => `${before}>${after}`)).toContain('⽢⾕>甘谷')
    expect(repairs.every(({ applied }) => applied)).toBe(true)
    const [paragraph = ''] = story?.paragraphs ?? []
    const original = repairs.reduce(
      (text, { before, after, offset }) =>
        text.slice(0, offset) + before + text.slice(offset + after.length),
      paragraph,
    )
    expect(original).toContain('听取了农⺠的意⻅，研究了近期的⼯作')
    expect(original).toContain('委员的意⻅作了答复，农⺠都说好。')
    expect(warnings.join('')).toMatch(/部首当字用（如“.”当“.”）/)
  })

  test('keeps its places in the text as it came', () => {
    const { start, end } = story?.span ?? { start: 0, end: 0 }
    expect(OUT_OF_A_PDF.slice(start, end)).toMatch(/^⽢⾕县政协\n[^]*都说好。$/)
  })
})

describe('a page', () => {
  test('has a writer once who is named in the dateline and again below the story', () => {
    const text = `临洮县政协举办讲堂\n本报讯（通讯员 边疆）12月31日，临洮县政协举办讲堂，180余人听讲。\n边疆 文/图`
    expect(read(text, '2026-01-05').articles.map(({ credits }) => credits)).toEqual([
      [
        { role: 'correspondent', name: '边疆' },
        { role: 'photographer', name: '边疆' },
      ],
    ])
  })

  test('becomes stories with all their structure', () => {
    const [first, second, ...more] = read(PAGE, '2023-03-21').articles
    expect(more).toEqual([])
    expect(first).toMatchObject({
      column: '市县政协',
      headline: '庄浪县政协召开主席会议',
      division: { code: '620825', level: 'county', prefecture: '平凉市' },
      credits: [{ role: 'correspondent', name: '张某某' }],
      eventDate: '2023-03-16',
      datePrecision: 'day',
      activityType: 'meeting',
      pictureNews: false,
    })
    expect(first?.paragraphs).toHaveLength(2)
    expect(first?.paragraphs[1]).toBe('会议要求,把事办好。')
    expect(second).toMatchObject({
      division: { code: '621225' },
      eventDate: null,
      dateText: '近日',
      activityType: 'service',
      pictureNews: true,
    })
  })

  test('asks for a year that it can only guess from what the story looks back on', () => {
    const text = `西固区政协召开座谈会

本报西固讯（通讯员 某某）3月16日，西固区政协召开座谈会。会议回顾了2019年以来的工作。`
    const reading = read(text)
    expect(reading.articles).toMatchObject([{ eventDate: '2019-03-16', yearGuessed: true }])
    expect(reading.warnings.join()).toContain('3月16日没有写年份，先按文中最近的2019年，请核对')
    const dated = read(text, '2026-03-20')
    expect(dated.articles).toMatchObject([{ eventDate: '2026-03-16', yearGuessed: false }])
    expect(dated.warnings).toEqual([])
  })

  test('shows every closed break, so that the raw text can be had again', () => {
    const joins = read(PAGE).articles[0]?.repairs.filter((repair) => repair.kind === 'join')
    expect(joins).toMatchObject([{ before: '\n\n', after: '', paragraph: 0, applied: true }])
    const offset = joins?.[0]?.offset ?? 0
    const paragraph = read(PAGE).articles[0]?.paragraphs[0] ?? ''
    expect(PAGE).toContain(`${paragraph.slice(0, offset)}\n\n${paragraph.slice(offset)}`)
  })

  test('spans lie in order and open with the headline lines', () => {
    const { articles } = read(PAGE)
    const copies = articles.map((article) => PAGE.slice(article.span.start, article.span.end))
    expect(copies.map((copy) => copy.split('\n')[0])).toEqual(['市县政协', '西和县政协委员进社区'])
    expect(articles[0]?.span.end).toBeLessThan(articles[1]?.span.start ?? 0)
  })

  test('a page date that is no day is named, not used', () => {
    expect(read(PAGE, '2023-02-30').warnings.join()).toContain('2023-02-30')
    expect(read('').warnings).toHaveLength(1)
  })

  test('pages pasted together keep each its own day', () => {
    const page = (day: string) => `民主协商报\n${day}\n\n${PAGE}\n`
    const both = page('2023年3月21日 星期二') + page('2024年3月19日 星期二')
    const days = (pageDate?: string) => read(both, pageDate).articles.map((one) => one.eventDate)
    expect(days()).toEqual(['2023-03-16', null, '2024-03-16', null])
    expect(days('2022-03-22')).toEqual(['2022-03-16', null, '2022-03-16', null])
  })

  test('another province reads its own places', () => {
    const ningxia = buildDivisionIndex(buildDivisions('64'))
    const raw = '本报隆德讯(通讯员 张某)3月16日,隆德县政协与庄浪县政协座谈。'
    expect(readPage(raw, { divisions: ningxia }).articles[0]?.division?.name).toBe('隆德县')
    expect(read(raw).articles[0]?.division?.name).toBe('庄浪县')
  })
})

describe('stories that a person has bounded', () => {
  const lineAt = (text: string) => {
    const start = RAW.indexOf(text)
    return { start, end: start + text.length }
  }
  const RAW = [
    '甲县政协开会',
    '庄浪县政协组织委员调研梯田。',
    '静宁县政协召开会议',
    '本报静宁讯(通讯员 李昆)3月2日,静宁县政协召开会议。',
    '会议审议了两项意见。',
  ].join('\n')
  const within = (from: string, to: string) => ({ start: lineAt(from).start, end: lineAt(to).end })
  const bounded = (...spans: { start: number; end: number }[]) =>
    readPage(RAW, { divisions, pageDate: '2023-03-21', spans }).articles

  test('two stories made one keep every line, the second headline as text', () => {
    const [story, ...more] = bounded(within('甲县', '两项意见。'))
    expect(more).toEqual([])
    expect(story?.headline).toBe('甲县政协开会')
    expect(story?.paragraphs).toEqual([
      '庄浪县政协组织委员调研梯田。',
      '静宁县政协召开会议',
      '本报静宁讯(通讯员 李昆)3月2日,静宁县政协召开会议。',
      '会议审议了两项意见。',
    ])
  })

  test('one story made two is read as two, each with the span it came with', () => {
    const spans = [within('静宁县政协召开会议', '召开会议。'), lineAt('会议审议了两项意见。')]
    const stories = bounded(...spans)
    expect(stories.map(({ span }) => span)).toEqual(spans)
    expect(stories.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1])
    expect(stories[0]?.eventDate).toBe('2023-03-02')
  })

  test('lines that look like nothing but a headline are the text', () => {
    expect(bounded(lineAt('甲县政协开会'))[0]).toMatchObject({
      headline: null,
      paragraphs: ['甲县政协开会'],
    })
  })
})
