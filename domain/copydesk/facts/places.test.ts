import { expect, it } from 'vitest'

import { findPlaces } from './places.ts'

it.each([
  ['到东坪镇柳湾村视察农村供水', ['东坪镇柳湾村']],
  ['委员深入通渭县马营镇调研', ['马营镇']],
  ['在东坪镇召开全村大会', ['东坪镇']],
  ['先后到东坪镇柳湾村和到西坪乡查看', ['东坪镇柳湾村', '西坪乡']],
  ['走进安定区永定路街道南山社区', ['永定路街道南山社区']],
  ['到各乡镇调研，在城镇化中，送文化下乡', []],
])('%s', (text, places) => {
  expect(findPlaces([text])).toEqual(places)
})
