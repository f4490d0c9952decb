import { describe, expect, test } from 'vitest'

import { fc } from '#lib/testing/properties'
import { foldRadicals } from '#lib/characters/radicals'

import { segmentsOf } from './stories/page-segments.ts'
import type { ArticleReading } from './page-reading.ts'
import { growsLinearly } from './testing/growth.ts'
import { PAGE, read } from './testing/read-raw.ts'

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
  // The unit that is called 'binary' makes a table of all characters first, which takes longer than all pages.
  const character = fc
    .nat({ max: 0x10ffff - 0x800 })
    .map((index) => String.fromCodePoint(index < 0xd800 ? index : index + 0x800))
  const copy = fc.array(fc.oneof({ weight: 9, arbitrary: part }, fc.string({ unit: character })), {
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

function expectFromRaw(article: ArticleReading, raw: string) {
  const read = foldRadicals(raw)
  for (const paragraph of article.paragraphs) {
    expect([...paragraph].filter((character) => !read.includes(character))).toEqual([])
  }
  for (const repair of article.repairs) {
    const paragraph = article.paragraphs[repair.paragraph] ?? ''
    const stands = repair.applied ? repair.after : repair.before
    expect(paragraph.startsWith(stands, repair.offset)).toBe(true)
  }
}
