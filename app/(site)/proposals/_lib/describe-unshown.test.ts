import { expect, it } from 'vitest'

import { describeUnshown } from './describe-unshown.ts'

it('says of what is merely to come that it is to come, and of nobody that they did not consent', () => {
  expect(describeUnshown({ unfiled: 0, unpublished: 2, withheld: 0 })).toBe('还没有公布')
  expect(describeUnshown({ unfiled: 1, unpublished: 0, withheld: 0 })).toBe('没有立案')
})

it('names several reasons, each with its number', () => {
  expect(describeUnshown({ unfiled: 1, unpublished: 2, withheld: 3 })).toBe(
    '1件没有立案；2件还没有公布；3件提案者没有同意，或者内容不宜公开',
  )
})
