import { describe, expect, it } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'

import { findMatterMentions, readMentions } from './matter-mentions.ts'

const ROOMS = ['洮阳镇有事好商量议事室', '东街社区议事室', '街社区议事室', '议事室']
const TENTH = { term: 10, number: 2 }

/** A number alone, without its session. */
const bare = (number: number, given = {}) => ({
  number,
  session: null,
  year: null,
  isProvincial: false,
  ...given,
})

describe('a proposal by its number', () => {
  it.each([
    ['县住建局现场办理第23号提案。', [bare(23)]],
    ['县住建局现场办理第 ２３ 号提案。', [bare(23)]],
    ['第0023号提案的办理有了新进展。', [bare(23)]],
    ['第二十三号重点提案由县长领办。', [bare(23)]],
    ['会上通报了提案第45号的办理情况。', [bare(45)]],
    ['集中督办第7、12号和第30号提案。', [bare(7), bare(12), bare(30)]],
    ['县政协十届二次会议第23号提案已经办结。', [bare(23, { session: TENTH })]],
    ['政协庄浪县第十届委员会第二次会议第101号提案已经办结。', [bare(101, { session: TENTH })]],
    ['2025年县政协第9号提案办结。', [bare(9, { year: 2025 })]],
    [
      '省政协十三届四次会议第806号提案交办。',
      [bare(806, { session: { term: 13, number: 4 }, isProvincial: true })],
    ],
    ['县政协十届二次会议闭幕。第5号提案由水务局主办。', [bare(5)]],
  ])('%s', (sentence, numbers) => {
    expect(readMentions(sentence)).toEqual({ titles: [], numbers, rooms: [] })
  })
})

describe('a proposal by its title', () => {
  it.each([
    ['委员提交的《关于加快老旧小区改造的提案》引起关注。', ['关于加快老旧小区改造的提案']],
    [
      '《关于落实〈养老条例〉的提案》和《关于保护 古树名木的提案》并案办理。',
      ['关于落实〈养老条例〉的提案', '关于保护古树名木的提案'],
    ],
    ['《关于落实《养老条例》的提案》已经答复。', ['关于落实养老条例的提案']],
  ])('%s', (sentence, titles) => {
    expect(readMentions(sentence)).toEqual({ titles, numbers: [], rooms: [] })
  })
})

describe('a room', () => {
  it.each([
    ['大家来到洮阳镇有事好商量议事室。', ['洮阳镇有事好商量议事室']],
    ['居民在东街社区议事室里坐下来谈停车。', ['东街社区议事室']],
  ])('%s', (sentence, rooms) => {
    expect(readMentions(sentence, ROOMS)).toEqual({ titles: [], numbers: [], rooms })
  })
})

describe('is not found in', () => {
  it.each([
    '县政协印发第23号文件。',
    '会议共收到提案23件，立案21件。',
    '第3号提案人到场听取办理情况。',
    '第23号提案委员会文件已经印发。',
    '会议由第2号提案组牵头。',
    '3月23号提案办理推进会召开。',
    '全国政协十四届二次会议第23号提案得到答复。',
    '转发提案第5号文。',
    '第23号议案和第24号建议已经交办。',
    '《关于加强提案办理工作的意见》印发。',
    '《提案工作条例》已经修订。',
    '关于加快老旧小区改造的提案引起关注。',
    '县政协有议事室，群众有事来商量。',
  ])('%s', (sentence) => {
    expect(readMentions(sentence, ROOMS)).toEqual({ titles: [], numbers: [], rooms: [] })
  })
})

it('is read once, line by line, from the headline and the body', () => {
  const content = {
    ...emptyContent('620825'),
    headline: '第23号提案有了回音',
    body: bodyFromParagraphs([
      '第23号提案由住建局主办。',
      '居民说，东街社区议事室',
      '议事室谈成了。',
    ]),
  }
  expect(findMatterMentions(content, ROOMS)).toEqual({
    titles: [],
    numbers: [bare(23)],
    rooms: ['东街社区议事室'],
  })
})
