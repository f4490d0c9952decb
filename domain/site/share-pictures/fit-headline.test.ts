import { describe, expect, it } from 'vitest'

import { fitHeadline, LINE_HEIGHT } from './fit-headline.ts'

const measure = (text: string) => [...text].length
const BOX = { width: 900, height: 340 }

describe('a headline in a picture', () => {
  it('is on one line while it fits', () => {
    expect(fitHeadline('主席会议召开', BOX, measure)).toEqual({ lines: ['主席会议召开'], size: 92 })
  })

  it('breaks between its clauses first', () => {
    const { lines } = fitHeadline('四项制度抓落实 七项举措提效能', BOX, measure)
    expect(lines).toEqual(['四项制度抓落实', '七项举措提效能'])
  })

  it('leaves no stub of a line', () => {
    const { lines } = fitHeadline('十届十八次主席会议议定三项工作意见', BOX, measure)
    const lengths = lines.map(measure)
    expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(0.5)
  })

  it('never leaves the box, however long', () => {
    for (const length of [1, 20, 60, 300]) {
      const { lines, size } = fitHeadline('协商议政建言资政'.repeat(length), BOX, measure)
      expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(BOX.height)
      for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(BOX.width)
    }
  })
})
