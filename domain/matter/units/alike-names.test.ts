import { expect, it } from 'vitest'

import { groupAlikeNames } from './alike-names.ts'

it('puts names together that may be of one unit', () => {
  const added = ['县住建局', '县住房和城乡建设局', '住建局', '县水务局', '县林草局']
  const known = ['县林业和草原局', '县教育局', '县教育科技局']
  expect(groupAlikeNames(added, known)).toEqual([
    ['县住建局', '县住房和城乡建设局', '住建局'],
    ['县林草局', '县林业和草原局'],
  ])
})

it.each([
  ['县农业农村局（县乡村振兴局）', '农业农村局', true],
  ['县卫健局', '县卫生健康局', true],
  ['教育局', '县教育局', true],
  ['市住建局', '县住建局', false],
  ['县水务局', '县税务局', false],
  ['县公安局', '县公安局交警大队', false],
  ['县建住局', '县住房和城乡建设局', false],
  ['城关镇', '城关镇政府', false],
])('%s and %s: %s', (one, other, alike) => {
  expect(groupAlikeNames([one], [other])).toEqual(alike ? [[one, other]] : [])
})
