import { expect, it } from 'vitest'

import { findPlaces } from './places.ts'

it.each([
  ['到东坪镇柳湾村视察农村供水', ['东坪镇柳湾村']],
  ['委员深入通渭县马营镇调研', ['马营镇']],
  ['在东坪镇召开全村大会', ['东坪镇']],
  ['先后到东坪镇柳湾村和到西坪乡查看', ['东坪镇柳湾村', '西坪乡']],
  ['走进安定区永定路街道南山社区', ['永定路街道南山社区']],
  ['在县图书馆举办读书会', ['县图书馆']],
  ['在万泉镇果园看苹果，到良邑镇独居老人家里送药', ['万泉镇', '良邑镇']],
  ['在推进图书馆建设中', []],
  ['在京参加党校培训，在加强图书馆管理上下功夫', []],
  ['到各乡镇调研，在城镇化中，送文化下乡', []],
])('%s', (text, places) => {
  expect(findPlaces([text])).toEqual(places)
})

it('falls back on the town of a headline', () => {
  expect(findPlaces(['委员看了果园。'], '水洛镇')).toEqual(['水洛镇'])
  expect(findPlaces(['委员到万泉镇看了果园。'], '水洛镇')).toEqual(['万泉镇'])
})
