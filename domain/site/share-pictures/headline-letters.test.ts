import { describe, expect, it } from 'vitest'

import { composeCard } from './compose-card.ts'
import { openLetters } from './headline-letters.ts'

const letters = openLetters()
const CARD = {
  siteName: '试刊',
  divisionName: '庄浪县',
  headline: '十届十八次主席会议议定三项工作意见 “四问”对照学习',
  day: '2026年3月16日',
  terrain: 'terraces',
  seed: 825,
  photo: null,
  focus: { x: 50, y: 25 },
} as const

describe('the letters of a card', () => {
  it('know the names of the province and the marks of a paper', () => {
    for (const letter of '庄浪崆峒岷宕昌徽碌曲肃北阿克塞“”‘’《》（），。：；！？、·—…0123456789AZaz〓')
      expect(letters.outline(letter, 0, 0, 10), letter).not.toBe(
        letter === '〓' ? '' : letters.outline('〓', 0, 0, 10),
      )
  })

  it('set a geta where the paper has no type', () => {
    expect(letters.outline('𰻝', 0, 0, 10)).toBe(letters.outline('〓', 0, 0, 10))
  })

  it('make a picture of outlines alone, every number whole', () => {
    for (const size of [
      { width: 1200, height: 630, textWidth: 1200 },
      { width: 1200, height: 1200, textWidth: 1200 },
      { width: 1200, height: 630, textWidth: 696 },
    ]) {
      const svg = composeCard(CARD, letters, size)
      expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|href/)
      expect(svg).toMatch(/^<svg .*<\/svg>$/)
    }
  })
})
