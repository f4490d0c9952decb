import { fc } from '#lib/testing/properties'
import { describe, expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { buildDivisions } from '#domain/division/build-divisions'
import { buildDivisionIndex } from '#domain/division/division-index'
import { foldRadicals } from '#lib/characters/radicals'
import { readPage } from './read-page.ts'
import { segmentsOf } from './stories/page-segments.ts'
import type { ArticleReading } from './page-reading.ts'
import { growsLinearly } from './testing/growth.ts'

const read = (raw: string, pageDate?: string) =>
  readPage(raw, { divisions, ...(pageDate === undefined ? {} : { pageDate }) })

const PAGE = `市县政协

庄浪县政协

召开主席会议

本报庄浪讯(通讯员
张某某)3月16日,庄浪县政协召开主席会议,学习了有关精神,研究了近期工作,并对委员的意

见作了答复。

会议要求,把事办好。(下转第三版)

西和县政协委员进社区

近日,西和县政协委员走进社区,为老人送去了春耕的消息和新印的挂历。 李某 摄影报道
`

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

describe('whatever comes in', () => {
  const part = fc.constantFrom(
    ...'本报 庄浪 讯 ( ) \uff08 \uff09 通讯员 记者 李昆 王志海 □ ■ ● 口 【 】 3月16日 昨(15)日 近日 , \uff0c 。 ” “ 《 》 \n \n\n \u3000\u3000 下转第三版 (下转3版) (上接第一版) ▲上接01版《庄浪县政协召开》 第3版 摄影报道 文/图 庄浪县政协 召开 会议 临夏 和县 城关区 ·  2023年 十二月三十日 — : ; ! ? 责任编辑: 肃州区 強 ('.split(
      ' ',
    ),
    '\n',
    '\r\n',
    ' ',
    '\u0000',
    '\ud800',
    '😀',
  )
  const copy = fc.array(fc.oneof({ weight: 9, arbitrary: part }, fc.string({ unit: 'binary' })), {
    maxLength: 80,
  })
  const text = copy.map((parts) => parts.join(''))

  test('parsing never throws, and keeps its promises', () => {
    fc.assert(
      fc.property(text, (raw) => {
        let end = 0
        const { articles } = read(raw)
        for (const segment of segmentsOf(articles)) {
          expect(segment.start).toBeGreaterThanOrEqual(end)
          end = segment.end
          expect(end).toBeLessThanOrEqual(raw.length)
        }
        for (const article of articles) expectFromRaw(article, raw)
      }),
      { numRuns: 1500 },
    )
  })

  /** Whether each paragraph is in the raw text once what was repaired in it is undone. */
  function expectUndone(raw: string) {
    for (const article of read(raw, '2024-01-03').articles) {
      for (const [position, paragraph] of article.paragraphs.entries()) {
        const made = article.repairs.filter((r) => r.applied && r.paragraph === position)
        // Radicals leave every offset as it is; joins change those behind them.
        const radicals = made.filter(({ kind }) => kind === 'radical')
        const joins = made.filter(({ kind }) => kind === 'join').toReversed()
        expect(radicals.length + joins.length).toBe(made.length)
        let whole = paragraph
        for (const { offset, before, after } of [...radicals, ...joins]) {
          whole = whole.slice(0, offset) + before + whole.slice(offset + after.length)
        }
        expect(raw.includes(whole)).toBe(true)
      }
    }
  }

  test('every paragraph is made of the raw text, with radicals and joins put back', () => {
    fc.assert(fc.property(text, expectUndone), { numRuns: 1500 })
  })

  test.each(['(上接第一版)⺁', '甲⺠⽢乙,\n⺠丙。', '⺠,\n⺠⺠'])(
    'also with radicals: %j',
    expectUndone,
  )

  test.each([
    ['prose', '会议强调,要把工作做实。'],
    ['one endless line of characters', '庄浪'],
    ['short lines', '庄浪县政协\n'],
    ['open brackets', '本报庄浪讯(通讯员\n'],
    ['brackets', '(('],
    ['spaces', ' \u3000'],
    ['blank lines', '\n \n'],
    ['digits', '3月1'],
    ['names', '李昆 '],
    ['datelines', '本报庄浪讯(通讯员李昆)3月16日,\n'],
    ['unfinished lines', '要把工作做实,\n'],
    ['closing lines', '本报庄浪讯 会议开了。\n□ 李昆\n□ 李昆\n标题甲\n'],
    ['broken sentences', '会议强调,要把工作做实并且\n'],
    ['spaced-out characters', '庄 浪 县 政 协 '],
    ['resumed stories', '(上接第一版)\n会议强调,要做实。\n'],
    ['broken-off stories', '标题甲乙丙丁\n会议强调,要\n做实。(下转第三版)\n'],
    [
      'jumps and their ends',
      '会议强调,要做实(下转第三版)\n标题甲\n会议开了。\n(上接第一版)才好。\n',
    ],
    ['speech', '“好。”\n'],
    ['headings', '会议强调,要做实。\n小标题\n'],
    ['wrapped lines', '一二三四五六七八九十一二三四五六七八九十\n'],
    ['pages', PAGE],
  ])('reads a text of %s in linear time', (_name, unit) => {
    expect(growsLinearly(read, unit, 30_000)).toBe(true)
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

function expectFromRaw(article: ArticleReading, raw: string) {
  const read = foldRadicals(raw)
  for (const paragraph of article.paragraphs) {
    for (const character of paragraph) expect(read.includes(character)).toBe(true)
  }
  for (const repair of article.repairs) {
    const paragraph = article.paragraphs[repair.paragraph] ?? ''
    const stands = repair.applied ? repair.after : repair.before
    expect(paragraph.startsWith(stands, repair.offset)).toBe(true)
  }
}
