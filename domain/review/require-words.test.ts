import { expect, test } from 'vitest'

import { requireComment, requirePublicNote, requireReason } from './require-words.ts'

test.each(['', ' ', '\u3000\u200b', '\u2060\n'])('%j is no remark and no reason', (given) => {
  expect(() => requireComment(given)).toThrow('请写意见')
  expect(() => requireReason(given, '退回')).toThrow('请写退回的理由')
})

test('words come back trimmed, and too many are never cut short', () => {
  expect(requireComment(' 请核对 ')).toBe('请核对')
  expect(() => requireComment('长'.repeat(1_001))).toThrow('最多 1000 字')
})

test('what readers are told holds nobody’s number', () => {
  expect(requirePublicNote('更正了数字')).toBe('更正了数字')
  expect(() => requirePublicNote('请打 138\u200b00138000')).toThrow('手机号码')
})
