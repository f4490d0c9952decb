import { fc } from '#lib/testing/properties'
import { describe, expect, it } from 'vitest'

import { blockText, bodyFromParagraphs } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

import { chosenText, compareTexts, openRows, type Choice } from './conflict-rows.ts'

const text = (paragraphs: string[], given: Partial<Content> = {}): Content => ({
  ...emptyContent('620825'),
  body: bodyFromParagraphs(paragraphs),
  ...given,
})
const paragraphs = (content: Content) => content.body.content.map(blockText)

describe('two texts side by side', () => {
  const theirs = text(['甲', '乙', '丙'], { headline: '那边的题' })
  const mine = text(['甲', '乙改', '丙', '丁'], { headline: '这边的题' })
  const rows = compareTexts(theirs, mine)

  it('show only what differs, between what is alike', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(['field', 'same', 'passage', 'same', 'passage'])
  })

  it('are put together block by block', () => {
    const chosen = chosenText(theirs, mine, rows, { 0: 'theirs', 2: 'both', 4: 'theirs' })
    expect(chosen.headline).toBe('那边的题')
    expect(paragraphs(chosen)).toEqual(['甲', '乙', '乙改', '丙'])
  })

  it('need a choice in each place where they differ', () => {
    expect(openRows(rows, {})).toEqual([0, 2, 4])
    expect(openRows(rows, { 0: 'mine', 2: 'both' })).toEqual([4])
    expect(openRows(rows, { 0: 'mine', 2: 'both', 4: 'theirs' })).toEqual([])
  })
})

const some = fc
  .tuple(
    fc.array(fc.constantFrom(...'甲乙丙丁戊'), { maxLength: 6 }),
    fc.constantFrom('', '题', '题目'),
  )
  .map(([lines, headline]) => text(lines, { headline, kicker: headline }))

it('one side chosen throughout is that side, to the letter', () => {
  fc.assert(
    fc.property(some, some, (theirs, mine) => {
      const rows = compareTexts(theirs, mine)
      const all = (choice: Choice) => Object.fromEntries(rows.map((_, index) => [index, choice]))
      expect(chosenText(theirs, mine, rows, all('theirs'))).toEqual(theirs)
      expect(chosenText(theirs, mine, rows, all('mine'))).toEqual(mine)
      expect(chosenText(theirs, mine, rows, {})).toEqual(mine)
    }),
  )
})
