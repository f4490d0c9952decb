import { describe, expect, it } from 'vitest'

import { judgeFailure, SendError } from './judge-failure.ts'

const CASES: [string, Record<string, unknown>, boolean, string][] = [
  ['no server there', { code: 'ECONNREFUSED' }, false, 'refused-for-now'],
  ['a wrong password of ours', { code: 'EAUTH', responseCode: 535 }, false, 'refused-for-now'],
  ['a busy mailbox', { code: 'EENVELOPE', responseCode: 450 }, false, 'refused-for-now'],
  [
    'a mailbox that is not there',
    { code: 'EENVELOPE', responseCode: 550 },
    false,
    'refused-for-good',
  ],
  ['an address that is none', { code: 'EENVELOPE' }, false, 'refused-for-good'],
  [
    'a message the server will not have',
    { code: 'EMESSAGE', responseCode: 554 },
    true,
    'refused-for-good',
  ],
  ['a full disk', { code: 'EMESSAGE', responseCode: 452 }, true, 'refused-for-now'],
  ['a talk that broke off before the message', { code: 'ECONNECTION' }, false, 'refused-for-now'],
  ['a talk that broke off in the message', { code: 'ECONNECTION' }, true, 'unsure'],
]

describe('a mail that was not sent', () => {
  for (const [sentence, parts, handedOver, expected] of CASES) {
    it(`${sentence}: ${expected}`, () => {
      const cause = Object.assign(new Error('no'), parts)
      expect(judgeFailure(new SendError(cause, handedOver))).toBe(expected)
    })
  }

  it('is unsure of anything else', () => expect(judgeFailure('what')).toBe('unsure'))
})
