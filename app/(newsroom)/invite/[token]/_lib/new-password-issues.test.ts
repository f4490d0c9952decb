import { expect, it } from 'vitest'

import { newPasswordIssues } from './new-password-issues.ts'

it('asks for ten characters, and for the same ones twice', () => {
  expect(newPasswordIssues('短', '短')).toHaveProperty('password')
  expect(newPasswordIssues('0123456789', '012345678')).toHaveProperty('again')
  expect(newPasswordIssues('0123456789', '0123456789')).toEqual({})
})
