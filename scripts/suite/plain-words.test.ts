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

  it('accepts the code of an answer, and the place of an event', () => {
    expect(findOldWords('server/a.ts', "return refusal('fault')")).toEqual([])
    expect(findOldWords('server/a.ts', '// A fault of the disk.')).toHaveLength(1)
    expect(findOldWords('domain/a.ts', "event: { place: '水洛镇' }")).toEqual([])
    expect(findOldWords('app/a.tsx', '<Move place={{ editionId }} />')).toHaveLength(1)
  })
})
