import { expect, it } from 'vitest'

import { wordList } from '#db/schema/word-list'
import { withRollback } from '#db/testing/test-database'

import { listWatchedWords } from './list-watched-words.ts'

it('lists the words the site watches for', () =>
  withRollback(async (tx) => {
    const words = [
      { word: '甲乙', replacement: '乙甲', explanation: '次序', kind: 'mistake' },
      { word: '丙丁', replacement: null, explanation: '', kind: 'sensitive' },
    ] as const
    await tx.insert(wordList).values([...words])
    expect(await listWatchedWords(tx)).toEqual(expect.arrayContaining([...words]))
  }))
