import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { checkEarlierFigures, hasYearlyFigures } from './earlier-figures.ts'

const earlier = (text: string, headline = '提案交办') => ({
  headline,
  day: '2026-03-21',
  content: contentOf(text, { headline }),
})
const hintsOn = (text: string, ...before: string[]) =>
  checkEarlierFigures(
    contentOf(text),
    before.map((words) => earlier(words)),
  ).map(({ sentence }) => sentence)

describe('figures of the year that were reported before', () => {
  it.each([
    ['立案的124件提案已经交办。', '大会立案142件提案。', '立案142件提案', '立案124件提案'],
    [
      '23件重点提案由领导督办。',
      '确定重点提案后，22件重点提案交办。',
      '重点22件提案',
      '重点23件提案',
    ],
    [
      '区政府领导批办提案，16件批办提案办结。',
      '13件批办提案全部办结。',
      '批办13件提案',
      '批办16件提案',
    ],
  ])('asks about %s after %s', (now, before, theirs, ours) => {
    expect(hintsOn(now, before)).toEqual([
      `3月21日的“提案交办”作“${theirs}”，这里作“${ours}”，是一回事吗？`,
    ])
  })

  it.each([
    ['the same number', '立案提案142件。', ['大会立案142件提案。']],
    ['one story that agrees', '立案提案142件。', ['立案提案124件。', '立案提案142件。']],
    ['what grows through the year', '办结提案90件。', ['办结提案35件。']],
    ['visits', '走访群众12户。', ['走访群众10户。']],
    ['suggestions', '征集建议35件。', ['征集建议53件。']],
    ['another year', '去年立案提案130件。', ['立案提案142件。']],
    ['nothing reported before', '立案提案142件。', []],
  ])('lets %s be', (_, now, before) => {
    expect(hintsOn(now, ...before)).toEqual([])
  })
})

it('asks for earlier stories only when there is something to compare', () => {
  expect(hasYearlyFigures(contentOf('大会立案提案142件。'))).toBe(true)
  expect(hasYearlyFigures(contentOf('委员走访群众12户。'))).toBe(false)
})
