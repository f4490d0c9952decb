import { describe, expect, it } from 'vitest'

import type { WatchedWord } from '#domain/article/list-watched-words'

import { copyOf } from '../testing/copy-of.ts'
import { quoteOf } from './hint.ts'
import { checkWatchedWords } from './watched-words.ts'

const mistake = (word: string, replacement: string | null): WatchedWord => ({
  word,
  replacement,
  explanation: '站里的规定',
  kind: 'mistake',
})
const LIST = [
  mistake('县政协委员会', '政协县委员会'),
  mistake('县政协', null),
  mistake('二十精神', '二十大精神'),
  mistake('重要思想', '重要思想体系'),
]

describe('the words of the site', () => {
  const cases: [string, string[]][] = [
    ['会议传达了二十精神。', ['二十精神']],
    ['会议传达了二十大精神。', []],
    ['县政协开会', ['县政协']],
    ['县政协委员会开会', ['县政协委员会']],
    ['学习重要思想，学习重要思想体系', ['重要思想']],
    ['市政协开会，县政协开会，县政协散会', ['县政协', '县政协']],
    ['', []],
  ]
  for (const [text, words] of cases) {
    it(text, () => {
      const content = copyOf(text)
      const found = checkWatchedWords(content, LIST)
      expect(found.map(({ where }) => where && quoteOf(content, where))).toEqual(words)
    })
  }

  it('come with advice and reason', () => {
    expect(checkWatchedWords(copyOf('二十精神'), LIST)[0]?.sentence).toBe(
      '“二十精神”建议写“二十大精神”：站里的规定',
    )
    const sensitive = { ...mistake('某词', null), kind: 'sensitive', explanation: '' } as const
    expect(checkWatchedWords(copyOf('某词'), [sensitive])).toMatchObject([
      { what: '敏感', sentence: '留意“某词”。' },
    ])
    expect(checkWatchedWords(copyOf('某词'), [])).toEqual([])
  })
})
