import { expect, it } from 'vitest'

import { formatPictureCredit } from './format-picture-credit.ts'

it.each([
  ['王五', '王五 摄'],
  [' 王五 ', '王五 摄'],
  ['甲某 乙某', '甲某 乙某 摄'],
  ['甲某、乙某', '甲某、乙某 摄'],
  ['某某·某某某', '某某·某某某 摄'],
])('says of the name %j that this person took it', (credit, shown) => {
  expect(formatPictureCredit(credit)).toBe(shown)
})

it.each([
  '',
  '王五 摄',
  '王五摄影',
  '摄影：王五',
  '本站绘',
  '县政协',
  '文化馆',
  '县政协供图',
  '县政协办公室',
  '王五 供图',
  '资料图片',
  'Wang Wu',
])('leaves %j as it was written', (credit) => {
  expect(formatPictureCredit(credit)).toBe(credit)
})
