import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { SessionRatings } from './session-ratings.tsx'

const SHARES = {
  attitude: { satisfied: 5, mostly: 1, not: 0 },
  result: { satisfied: 3, mostly: 2, not: 1 },
}
const draw = (given: Parameters<typeof SessionRatings>[0]) =>
  renderToStaticMarkup(<SessionRatings {...given} />)

it('has shares of attitude and result apart, and how many were rated', () => {
  const drawn = draw({ rated: 6, shares: SHARES })
  expect(drawn).toContain('评价过的 6 件')
  expect([...drawn.matchAll(/<td>(\d+%)/g)].map(([, share]) => share)).toEqual([
    '83%',
    '17%',
    '0%',
    '50%',
    '33%',
    '17%',
  ])
})

it('has the one word of a sheet as its own row, and says of how many it is', () => {
  const drawn = draw({ rated: 8, shares: { overall: { satisfied: 5, mostly: 0, not: 0 } } })
  expect(drawn).toContain('满意度（5 件）')
  expect([...drawn.matchAll(/<td>(\d+%)/g)].map(([, share]) => share)).toEqual(['100%', '0%', '0%'])
  expect(draw({ rated: 7, shares: null })).toContain('每一项评价过的都不到 5 件')
})

it('says so where few were rated, and nothing where nobody has', () => {
  expect(draw({ rated: 4, shares: null })).toContain('不到 5 件，不公布比例')
  expect(draw({ rated: 0, shares: null })).toBe('')
})
