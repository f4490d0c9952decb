import { expect, it } from 'vitest'

import {
  parseProposalNumber,
  parseSessionSlug,
  proposalListPath,
} from './addresses/proposal-paths.ts'
import { formatPlenary } from './format-plenary.ts'

it('writes a session as papers do', () => {
  expect(formatPlenary({ term: 10, number: 2 })).toBe('十届二次会议')
  expect(formatPlenary({ term: 14, number: 21 })).toBe('十四届二十一次会议')
})

it('reads what addresses can name, and no other spelling of it', () => {
  expect(parseSessionSlug('10-2')).toEqual({ term: 10, number: 2 })
  for (const slug of ['010-2', '10-0', '10', '10-2-1', '100-1']) {
    expect(parseSessionSlug(slug)).toBeNull()
  }
  expect(parseProposalNumber('23')).toBe(23)
  for (const number of ['0', '023', '1e3', '9999999999']) {
    expect(parseProposalNumber(number)).toBeNull()
  }
})

it('gives each list one address', () => {
  const session = { term: 10, number: 2 }
  expect(proposalListPath('xigu', session, { kind: 'categories', value: '社会民生' }, 23)).toBe(
    '/proposals/xigu/10-2/list/categories/%E7%A4%BE%E4%BC%9A%E6%B0%91%E7%94%9F/after/23',
  )
  expect(proposalListPath('xigu', session, null, 23)).toBe('/proposals/xigu/10-2/list/after/23')
})
