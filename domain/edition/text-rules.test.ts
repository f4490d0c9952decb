import { expect, test } from 'vitest'

import { findReasonIssue, MAX_REASON } from './text-rules.ts'

test('a form knows what is wrong with a reason as its command does', () => {
  expect(findReasonIssue('\u200b ', 'return')).toBe('请写退回的理由，作者要照着改。')
  expect(findReasonIssue('', 'spike')).toBe('请写不采用的理由，作者会看到。')
  expect(findReasonIssue(` ${'长'.repeat(MAX_REASON)} `, 'return')).toBeNull()
  expect(findReasonIssue('长'.repeat(MAX_REASON + 1), 'return')).toBe('最多 1000 字')
})
