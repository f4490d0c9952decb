import { describe, expect, it } from 'vitest'

import { emptyContent, type ContentEvent } from '#domain/article/content'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkPlaceAndType } from './place-and-type.ts'

const asked = (text: string, event: Partial<ContentEvent>, headline = '') => {
  const content = contentOf(text, {
    headline,
    event: { ...emptyContent('620825').event, ...event },
  })
  return checkPlaceAndType(content).map(({ what, sentence, where }) => ({
    what,
    sentence,
    quote: where && quoteOf(content, where),
  }))
}
const VISIT = '近日，庄浪县政协组织委员到南湖镇寺门村视察苹果储藏。'

describe('a place that was filled in', () => {
  it('is asked about where the text goes elsewhere', () => {
    expect(asked(VISIT, { place: '水洛镇李家碾村' })).toEqual([
      {
        what: '地点',
        sentence: '正文写的是“南湖镇寺门村”，地点填的是“水洛镇李家碾村”，哪个对？',
        quote: '南湖镇寺门村',
      },
    ])
  })

  it.each([
    ['its own', '南湖镇寺门村'],
    ['a part of it', '南湖镇'],
    ['more than it', '庄浪县南湖镇寺门村果库'],
    ['none', ''],
  ])('is left alone: %s', (_, place) => expect(asked(VISIT, { place })).toEqual([]))

  it('is left alone where the text names it later on', () => {
    expect(asked(`${VISIT}\n委员们又到了李家碾村。`, { place: '李家碾村' })).toEqual([])
  })

  it('is left alone where the text goes nowhere', () => {
    expect(asked('3月16日，庄浪县政协开会。', { place: '水洛镇' })).toEqual([])
  })
})

describe('a type that was chosen', () => {
  it('is asked about where headline or opening say another', () => {
    expect(asked('正文。', { type: 'research' }, '庄浪县政协视察苹果储藏')).toMatchObject([
      { what: '类型', sentence: '文中写的像“视察”，活动类型填的是“调研”，哪个对？' },
    ])
    expect(asked(VISIT, { type: 'research' })).toHaveLength(1)
  })

  it.each([
    ['the same', '庄浪县政协视察苹果储藏', 'inspection' as const],
    ['both are named', '庄浪县政协视察前先调研', 'research' as const],
    ['none chosen', '庄浪县政协视察苹果储藏', 'other' as const],
    ['nothing read', '苹果红了', 'meeting' as const],
  ])('is left alone: %s', (_, headline, type) => {
    expect(asked('正文。', { type }, headline)).toEqual([])
  })
})
