import { fc } from '#lib/testing/properties'
import { expect, it } from 'vitest'

import { emptyContent } from '#domain/article/content'

import { contentOf } from '../testing/content-of.ts'
import { growsLinearly } from '../testing/growth.ts'
import { checkText } from './check-text.ts'
import { MAX_HINTS, quoteOf } from './hint.ts'

const TODAY = '2023-03-25'

it('says nothing about copy that is in order', () => {
  const content = contentOf(
    [
      '3月16日（星期四），庄浪县政协召开十届十八次主席会议，学习了《条例》，研究了近期工作。',
      '会议审查立案142件提案，确定重点提案22件。通讯员李海刘 刘富金供稿。',
    ],
    {
      headline: '庄浪县政协召开主席会议',
      printDate: '2023-03-21',
      event: { ...emptyContent('620825').event, precision: 'day', start: '2023-03-16' },
    },
  )
  expect(checkText(content, TODAY)).toEqual([])
})

it('marks only words that are there, whatever the text', () => {
  const parts = fc.constantFrom(
    '委委',
    '，，',
    '“',
    '）',
    ',',
    '截止目前',
    '立案142件提案',
    '3月16日',
    'a',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(parts).map((list) => list.join('')),
  )
  const everyMark = () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (paragraphs) => {
        const content = contentOf(paragraphs)
        return checkText(content, TODAY).every(
          ({ where }) => !where || quoteOf(content, where).length === where.end - where.start,
        )
      }),
    )
  expect(everyMark).not.toThrow()
})

it.each(['1', '13', '（', '委', '立案1', '0933', '1月', '截止', '4111 ', '政协一'])(
  'reads a long text of %s in linear time',
  (shape) => {
    expect(growsLinearly((text) => void checkText(contentOf([text]), TODAY), shape, 20_000)).toBe(
      true,
    )
  },
)

it('lists no more hints than a person goes through, and says how many it left out', () => {
  const hints = checkText(contentOf('的的，委委。'.repeat(300)), TODAY)
  expect(hints).toHaveLength(MAX_HINTS + 1)
  expect(hints.at(-1)?.sentence).toContain('没有列出')
})
