import { expect, it } from 'vitest'

import { rawBlocks } from './raw-blocks.ts'

it('assigns each line to the draft whose span holds it, and the rest to none', () => {
  const raw = '版头\n甲的标题\n\n甲的正文\r\n乙的标题\n残句\n甲的下文'
  const at = (words: string) => raw.indexOf(words)
  const blocks = rawBlocks(raw, [
    { start: at('甲的标题'), end: at('\r\n乙'), story: 0, goesOn: false },
    { start: at('乙的标题'), end: at('\n残句'), story: 1, goesOn: false },
    { start: at('甲的下文'), end: raw.length, story: 0, goesOn: true },
  ])
  const line = (number: number, index: number, text: string) => {
    return { number, index, text, start: at(text), end: at(text) + text.length }
  }
  expect(blocks).toEqual([
    { draft: null, lines: [line(1, 0, '版头')] },
    { draft: 0, lines: [line(2, 1, '甲的标题'), line(4, 2, '甲的正文')] },
    { draft: 1, lines: [line(5, 3, '乙的标题')] },
    { draft: null, lines: [line(6, 4, '残句')] },
    { draft: 0, lines: [line(7, 5, '甲的下文')] },
  ])
})
