import { expect, it } from 'vitest'

import { kickerBeside } from './kicker.ts'

it.each([
  ['委员在一线', '委员在一线', ''],
  ['委员在一线', ' 委员在一线 ', ''],
  ['委员在一线', '“三抓三促”行动进行时', '“三抓三促”行动进行时'],
  [undefined, '委员在一线', '委员在一线'],
  [undefined, '', ''],
])('beside the topic %s the kicker %s reads %s', (topic, kicker, shown) => {
  expect(kickerBeside(topic, kicker)).toBe(shown)
})
