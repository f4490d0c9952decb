import { expect, test } from 'vitest'

import { PERSONAL_ISSUE } from '../article/checklist.ts'
import {
  requireBypassReason,
  requireComment,
  requireCorrectionText,
  requirePublicNote,
  requireReason,
} from './require-reason.ts'

const RULES = [
  [requireComment, 'text', 1_000, '请写意见'],
  [
    (text: string) => requireReason(text, 'return'),
    'reason',
    1_000,
    '请写退回的理由，作者要照着改。',
  ],
  [requirePublicNote, 'publicNote', 300, '请写给读者看的说明'],
  [requireCorrectionText, 'words', 500, '请写清哪里错了、应当怎样写'],
  [requireBypassReason, 'reason', 200, '请写放行的理由，看检查的人都看得到'],
] as const

/** The refusal of a text under its field. */
const refusal = (field: string, message: string) =>
  expect.objectContaining({ code: 'invalid-input', message, issues: { [field]: [message] } })

test.each(RULES)('%o asks for a text under %s', (ask, field, _longest, missing) => {
  for (const given of ['', ' ', '\u3000\u200b', '\u2060\n'])
    expect(() => ask(given)).toThrow(refusal(field, missing))
})

test.each(RULES)('%o trims a text and never cuts one short', (ask, field, longest) => {
  expect(ask(' 请核对 ')).toBe('请核对')
  expect(ask('长'.repeat(longest))).toHaveLength(longest)
  expect(() => ask('长'.repeat(longest + 1))).toThrow(refusal(field, `最多 ${longest} 字`))
})

test('the note to readers holds nobody’s number', () => {
  expect(requirePublicNote('更正了数字')).toBe('更正了数字')
  expect(() => requirePublicNote('请打 138\u200b00138000')).toThrow(
    refusal('publicNote', PERSONAL_ISSUE),
  )
})
