import { describe, expect, test } from 'vitest'

import { readArticles, STORY } from '../testing/read-raw.ts'

describe('a row of briefs', () => {
  test('with a colon behind each place is as many stories without a headline', () => {
    const briefs = [
      '古浪县：5月14日，县政协召开会议，学了文件。',
      '庄浪县：县政协视察学校，看了食堂。',
      '青海互助县：近日，县政协慰问牧民三十二户。',
    ]
    const stories = readArticles(`一句话新闻\n\n${briefs.join('\n\n')}\n`)
    expect(stories.map(({ division }) => division?.name)).toEqual([
      '古浪县',
      '庄浪县',
      '互助土族自治县',
    ])
    expect(stories.map(({ headline }) => headline)).toEqual([null, null, null])
    expect(stories.map(({ confidence }) => confidence.headline)).toEqual([0.3, 0.3, 0.3])
    expect(stories[1]?.paragraphs).toEqual(['县政协视察学校，看了食堂。'])
  })

  test('two such lines are a list inside a story', () => {
    const list = '古浪县：协商了三件事。\n庄浪县：协商了两件事。\n'
    expect(readArticles(`我省各县政协协商忙\n近日，各县政协开展协商活动。\n${list}`)).toHaveLength(
      1,
    )
  })

  test.each([
    ['bulleted', '■庄浪县政协3月8日视察学校。\n■静宁县政协近日慰问牧民三十二户。\n'],
    ['numbered', '一句话新闻\n1.庄浪县政协3月8日视察学校。\n2.静宁县政协近日慰问牧民三十二户。\n'],
    ['spaced', '▲庄浪县政协3 月 8 日视察学校。\n▲静宁县政协近日慰问牧民三十二户。\n'],
    ['labelled', '▲庄浪县政协 3月8日视察学校。\n▲静宁县政协 近日慰问牧民三十二户。\n'],
  ])('%s is as many stories, each with who acts', (_, raw) => {
    expect(readArticles(raw)).toMatchObject([
      { headline: null, division: { name: '庄浪县' } },
      { headline: null, division: { name: '静宁县' } },
    ])
    expect(readArticles(raw)[0]?.paragraphs[0]).toMatch(/^庄浪县政协 ?3 ?月 ?8 ?日视察学校。$/)
  })

  test('points of one committee stay in its story', () => {
    const raw = `${STORY}■庄浪县政协一要加强学习，认真领会精神。\n■庄浪县政协二要深入调研，掌握实情。\n`
    expect(readArticles(raw)).toHaveLength(1)
  })
})

test('briefs that say only 县政协 are of the county whose paper they are in', () => {
  const raw =
    '今日庄浪\n2024年7月2日 星期二\n\n短讯\n\n▲6月25日，县政协召开会议。\n▲近日，县政协组织视察。\n'
  expect(readArticles(raw)).toMatchObject([
    { column: '短讯', division: { name: '庄浪县' }, paragraphs: ['6月25日，县政协召开会议。'] },
    { column: '短讯', division: { name: '庄浪县' }, paragraphs: ['近日，县政协组织视察。'] },
  ])
})

test('陇南·成县 heads a brief of the county', () => {
  const raw =
    '市州传真\n\n陇南·成县\n成县政协召开会议，作出安排。\n\n兰州新区\n4月9日，委员们视察园区。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: null, division: { name: '成县' } },
    { headline: null, division: { name: '兰州新区' } },
  ])
})
