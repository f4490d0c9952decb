import { expect, test } from 'vitest'

import { divisionBefore } from './placed-headline.ts'

const jingchuan = { name: '泾川县', shortName: '泾川' }

test('a headline of another place carries its name', () => {
  expect(divisionBefore(jingchuan, '委员下果园')).toBe('泾川县：')
})

test.each(['泾川：委员下果园', '泾川县政协视察灌区', '泾川政协：开门议事', '泾川 一渠水议了三年'])(
  '%s says its place once',
  (headline) => {
    expect(divisionBefore(jingchuan, headline)).toBe('')
  },
)

test('a word that looks like the place is not taken for it', () => {
  const hezuo = { name: '合作市', shortName: '合作' }
  expect(divisionBefore(hezuo, '合作社里话增收')).toBe('合作市：')
})
