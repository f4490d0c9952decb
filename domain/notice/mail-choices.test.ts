import { describe, expect, it } from 'vitest'

import type { Role } from '#db/states'

import { kindsFor, mailingOf } from './mail-choices.ts'

const confirmedAt = new Date('2026-03-20T02:00:00Z')
const whole = { mailAddress: 'a@example.org', confirmedAt }

describe('how a notice goes by mail', () => {
  it('follows the choice, else the default', () => {
    expect(mailingOf('returned', { ...whole, choices: {} })).toBe('at-once')
    expect(mailingOf('returned', { ...whole, choices: { returned: 'digest' } })).toBe('digest')
    expect(mailingOf('progress', { ...whole, choices: { returned: 'digest' } })).toBe('off')
  })

  it('is not at all without an address that is confirmed', () => {
    const choices = { returned: 'at-once' } as const
    expect(mailingOf('returned', { ...whole, mailAddress: null, choices })).toBe('off')
    expect(mailingOf('returned', { ...whole, confirmedAt: null, choices })).toBe('off')
  })

  it('cannot be switched off for what keeps the account safe', () => {
    expect(mailingOf('account', { ...whole, choices: { account: 'off' } })).toBe('at-once')
  })
})

describe('what a person may choose', () => {
  const kinds = (role: Role) =>
    kindsFor({
      accountId: 1,
      displayName: '',
      divisionCode: '620825',
      grants: [{ role, divisionCode: '620825' }],
    })

  it('is what can reach the roles of the account', () => {
    expect(kinds('correspondent')).toContain('returned')
    expect(kinds('correspondent')).not.toContain('waiting')
    expect(kinds('editor1')).toContain('waiting')
    expect(kinds('editor1')).not.toContain('held')
    expect(kinds('editor3')).toEqual(expect.arrayContaining(['held', 'alarm']))
    expect(kinds('auditor')).toEqual(['mention', 'request', 'report'])
  })
})
