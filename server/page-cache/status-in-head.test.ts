import { expect, it } from 'vitest'

import { statusInHead } from './status-in-head.ts'

it('reads the status a page asks for, and believes nobody else', () => {
  expect(statusInHead('<head><meta name="page-status" content="410"/></head>')).toBe(410)
  expect(statusInHead('<head><meta name="robots" content="noindex"/></head>')).toBeNull()
  expect(statusInHead('<p>&lt;meta name="page-status" content="410"/&gt;</p>')).toBeNull()
})
