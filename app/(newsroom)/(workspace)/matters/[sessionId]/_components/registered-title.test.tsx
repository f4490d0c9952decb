import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { RegisteredTitle } from './registered-title.tsx'

const ROW = {
  matterId: 7,
  number: 3,
  title: '关于修桥的提案',
  isFollowed: false,
  publicity: 'card',
} as const
const SESSION = { term: 10, number: 2, divisionSlug: 'zhuanglang', publishedAt: new Date() }

const drawn = (given: object, keeps = true) =>
  renderToStaticMarkup(
    <RegisteredTitle row={{ ...ROW, ...given }} session={SESSION} keeps={keeps} />,
  )

it('leads to where a proposal is handled, else to what readers have, else nowhere', () => {
  expect(drawn({ isFollowed: true })).toContain('href="/matters/proposal/7"')
  expect(drawn({ isFollowed: true }, false)).toContain('href="/proposals/zhuanglang/10-2/3"')
  expect(drawn({})).toContain('href="/proposals/zhuanglang/10-2/3"')
  expect(drawn({ publicity: 'none' })).toBe('关于修桥的提案')
})
