import { expect, it } from 'vitest'

import { saidStatus } from './said-status.ts'

it('reads the status a page asks for, and takes nobody else at his word', () => {
  expect(saidStatus('<head><meta name="page-status" content="410"/></head>')).toBe(410)
  expect(saidStatus('<head><meta name="robots" content="noindex"/></head>')).toBeNull()
  expect(saidStatus('<p>&lt;meta name="page-status" content="410"/&gt;</p>')).toBeNull()
})
