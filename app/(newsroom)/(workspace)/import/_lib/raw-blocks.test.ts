import { expect, it } from 'vitest'

import { rawBlocks } from './raw-blocks.ts'

it('gives each line to the draft whose span it lies in, and the rest to none', () => {
  const raw = '版头\n甲的标题\n\n甲的正文\r\n乙的标题\n残句'
  const at = (words: string) => raw.indexOf(words)
  const blocks = rawBlocks(raw, [
    { start: at('甲的标题'), end: at('\r\n乙') },
    { start: at('乙的标题'), end: at('\n残句') },
  ])
  expect(blocks).toEqual([
    { draft: null, lines: [{ number: 1, text: '版头' }] },
    {
      draft: 0,
      lines: [
        { number: 2, text: '甲的标题' },
        { number: 4, text: '甲的正文' },
      ],
    },
    { draft: 1, lines: [{ number: 5, text: '乙的标题' }] },
    { draft: null, lines: [{ number: 6, text: '残句' }] },
  ])
})
