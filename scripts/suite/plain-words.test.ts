import { describe, expect, it } from 'vitest'

import { findOldWords } from './plain-words.ts'

describe('the check of old words', () => {
  it('names the file, the line, the word and its replacement', () => {
    expect(
      findOldWords('domain/a.ts', 'const a = 1\nawait tx.select().from(editionHands)'),
    ).toEqual(['domain/a.ts:2: "editionHands" is now edition_participants'])
  })

  it('finds a word inside the name of a table or constraint', () => {
    expect(findOldWords('db/a.ts', "check('edition_hands_level_range')")).toHaveLength(1)
  })

  it('accepts text that only resembles one', () => {
    expect(findOldWords('domain/a.ts', 'maybe the house, mayor and a shelf')).toEqual([])
  })
})
