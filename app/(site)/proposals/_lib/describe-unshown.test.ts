import { expect, it } from 'vitest'

import { describeUnshown, describeUnshownOfUnit } from './describe-unshown.ts'

it('says of what is merely to come that it is to come, and of nobody that they did not consent', () => {
  expect(describeUnshown({ unfiled: 0, unpublished: 2, withheld: 0 })).toBe('还没有公布')
  expect(describeUnshown({ unfiled: 1, unpublished: 0, withheld: 0 })).toBe('没有立案')
})

it('names several reasons, each with its number', () => {
  expect(describeUnshown({ unfiled: 1, unpublished: 2, withheld: 3 })).toBe(
    '1件没有立案；2件还没有公布；3件提案者没有同意，或者内容不宜公开',
  )
})

it('asks an answer of a unit only for what waits for one', () => {
  const none = { owed: 0, answered: 0, ended: 0 }
  expect(describeUnshownOfUnit(none)).toBe('')
  expect(describeUnshownOfUnit({ ...none, answered: 1 })).toBe('另有1件没有公开：已经答复。')
  expect(describeUnshownOfUnit({ owed: 1, answered: 5, ended: 2 })).toBe(
    '另有8件没有公开：1件还要答复；5件已经答复；2件不再等答复。',
  )
})
