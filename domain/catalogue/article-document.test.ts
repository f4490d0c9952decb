import { describe, expect, test } from 'vitest'

import { renderDocument, type Passage } from './article-document.ts'

const MARKS = { divisionCode: '620825', type: 'meeting', day: '2023-03-16' }
const entries = (...passages: Passage[]) =>
  new Map(
    renderDocument(passages, MARKS)
      .split(' ')
      .map((entry): [string, string] => {
        const [lexeme = '', positions = ''] = entry.split(/:(?=[^:]*$)/)
        return [lexeme.replace(/'/g, ''), positions]
      }),
  )

describe('a document', () => {
  test('holds each pair of neighbours at its place, and the last character alone', () => {
    const found = entries({ weight: 'A', text: '重点提案' })
    expect(found.get('重点')).toBe('1A')
    expect(found.get('点提')).toBe('2A')
    expect(found.get('提案')).toBe('3A')
    expect(found.get('案')).toBe('4A')
  })
  test('counts places over punctuation, without pairs across it', () => {
    const found = entries({ weight: 'D', text: '提案、办理' })
    expect(found.get('办理')).toBe('3D')
    expect(found.has('案办')).toBe(false)
  })
  test('keeps words of letters and digits whole', () => {
    const found = entries({ weight: 'D', text: '第18讲ＰＰＰ项目' })
    expect(found.get('18')).toBe('2D')
    expect(found.get('ppp')).toBe('4D')
    expect(found.get('项目')).toBe('5D')
  })
  test('cuts its words by the places of its own province', () => {
    const passage: Passage = { weight: 'D', text: '吴堡寇家塬镇开讲' }
    const rendered = renderDocument([passage], { ...MARKS, divisionCode: '610829' })
    expect(rendered).toContain("'=寇家塬镇'")
    expect(entries(passage).has('=寇家塬镇')).toBe(false)
  })
  test('holds its words apart from its pairs', () => {
    const found = entries({ weight: 'D', text: '合作社发展' })
    expect(found.has('合作')).toBe(true)
    expect(found.has('=合作社')).toBe(true)
    expect(found.has('=合作')).toBe(false)
  })
  test('knows the words of the province', () => {
    const found = entries({ weight: 'D', text: '庄浪县水洛镇政协讲堂三抓三促' })
    for (const word of ['=庄浪县', '=水洛镇', '=政协讲堂', '=三抓三促'])
      expect(found.has(word)).toBe(true)
  })
  test('is marked by county, prefecture, type, year and month', () => {
    const found = entries({ weight: 'A', text: '提案' })
    expect([...found.keys()].filter((lexeme) => lexeme.startsWith('@'))).toEqual([
      '@d620825',
      '@d620800',
      '@tmeeting',
      '@y2023',
      '@m2023-03',
    ])
  })
  test('lets no phrase run from one passage into the next', () => {
    const found = entries({ weight: 'A', text: '重点' }, { weight: 'D', text: '提案' })
    expect(Number.parseInt(found.get('提案') ?? '', 10)).toBeGreaterThan(10)
  })
  test('stays within what a vector can hold, whatever the length', () => {
    const long = Array.from({ length: 30_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * 7) % 9000)),
    ).join('')
    const rendered = renderDocument([{ weight: 'D', text: long }], MARKS)
    const last = Math.max(
      ...Array.from(rendered.matchAll(/(\d+)D/g), ([, position]) => Number(position)),
    )
    expect(last).toBeLessThanOrEqual(16_383)
    expect(Buffer.byteLength(rendered)).toBeLessThan(1_000_000)
  })
  test('cannot be broken by quotes', () => {
    expect(renderDocument([{ weight: 'D', text: `it's \\ 'x` }], MARKS)).not.toMatch(/\\|''/)
  })
})
