import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'

import { DICTIONARY_VERSION, listWords, renderDictionary } from './dictionary.ts'
import { segmentText } from './segment-text.ts'

/** What the words were when the version was given. */
const VERSIONS: Record<number, string> = { 3: '527ef06004e524ef' }
const PROVINCES = ['110000', '610000', '620000']

test('the version is raised whenever the words change', () => {
  const words = PROVINCES.map((code) => renderDictionary(listWords(code))).join('\n')
  const hash = createHash('sha256').update(words).digest('hex').slice(0, 16)
  expect(VERSIONS[DICTIONARY_VERSION]).toBe(hash)
})

test('it knows the divisions and towns of the province and the words of its work', () => {
  const words = new Set(listWords('620000'))
  for (const word of ['庄浪县', '庄浪', '水洛镇', '兰州新区', '政协讲堂', '三抓三促'])
    expect(words.has(word)).toBe(true)
})

test('another province has its own places, and none of its neighbour', () => {
  const words = new Set(listWords('610000'))
  for (const word of ['吴堡县', '吴堡', '寇家塬镇', '政协讲堂']) expect(words.has(word)).toBe(true)
  for (const word of ['庄浪县', '水洛镇']) expect(words.has(word)).toBe(false)
})

test.each([
  ['610829', '吴堡寇家塬镇开讲', '吴堡|寇家塬镇|开讲'],
  ['620825', '庄浪水洛镇开讲', '庄浪|水洛镇|开讲'],
])('cut for division %s: %s', (code, text, words) => {
  expect(segmentText(text, code).join('|')).toBe(words)
})

test.each([
  ['庄浪县政协召开主席会议', '庄浪县|政协|召开|主席会议'],
  ['甘谷县政协专题调研', '甘谷县|政协|专题|调研'],
  ['合作社发展', '合作社|发展'],
  ['通渭政协讲堂开讲', '通渭|政协讲堂|开讲'],
])('%s', (text, words) => {
  expect(segmentText(text, '620000').join('|')).toBe(words)
})
