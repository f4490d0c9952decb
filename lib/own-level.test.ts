import { expect, it } from 'vitest'

import { formatOwnLevel, ownSlug, parseRegionSlug } from './own-level.ts'

it.each([
  ['province', '甘肃省', '省级'],
  ['province', '宁夏回族自治区', '自治区级'],
  ['prefecture', '兰州市', '市本级'],
  ['prefecture', '临夏回族自治州', '州本级'],
  ['prefecture', '大兴安岭地区', '地区本级'],
])('names what a %s called %s does itself', (level, name, words) => {
  expect(formatOwnLevel({ level, name })).toBe(words)
})

it('reads back the slug of a division without those below it', () => {
  expect(parseRegionSlug(ownSlug('lanzhou-xinqu'))).toEqual({ slug: 'lanzhou-xinqu', isOwn: true })
  expect(parseRegionSlug('lanzhou')).toEqual({ slug: 'lanzhou', isOwn: false })
})
