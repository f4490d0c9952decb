import { expect, it } from 'vitest'

import { buildEntry, type AuditContext } from './entry.ts'

const auditContext = (given: Partial<AuditContext> = {}): AuditContext => ({
  action: 'approve-edition',
  request: { editionId: 7, lockVersion: 3, requestKey: 'abc' },
  accountId: 1,
  address: '10.0.0.1',
  ...given,
})

it('names the actor, the address, the action, its object and its result', () => {
  expect(buildEntry(auditContext(), { result: 'ok', value: { resultId: 7 } })).toEqual({
    accountId: 1,
    address: '10.0.0.1',
    action: 'approve-edition',
    objectKind: 'edition',
    objectId: '7',
    result: 'ok',
    code: null,
    details: { lockVersion: 3 },
  })
})

it('keeps why an action was refused, and the number of an error', () => {
  expect(buildEntry(auditContext(), { result: 'refused', code: 'conflict' })).toMatchObject({
    result: 'refused',
    code: 'conflict',
    objectId: '7',
  })
  expect(buildEntry(auditContext(), { result: 'failed', reference: 'ab12' })).toMatchObject({
    result: 'failed',
    code: 'fault',
    details: { reference: 'ab12' },
  })
})

it('finds the id of what was made, also inside the place of a draft', () => {
  const request = { edition: null, content: {} }
  const made = auditContext({ action: 'save-copy', request })
  expect(buildEntry(made, { result: 'ok', value: { resultId: 12 } }).objectId).toBe('12')
  const value = { edition: { editionId: 12, lockVersion: 0 } }
  expect(buildEntry(made, { result: 'ok', value }).objectId).toBe('12')
  expect(buildEntry(made, { result: 'ok', value: 12 }).objectId).toBe('12')
})

it('calls a thing by the number it was asked for, not by what else was made of it', () => {
  const asked = auditContext({ action: 'ask-correction', request: { articleId: 3, words: '…' } })
  expect(buildEntry(asked, { result: 'ok', value: { resultId: 40 } })).toMatchObject({
    objectKind: 'article',
    objectId: '3',
  })
})

it('calls a committee by the code of its division', () => {
  const request = { divisionCode: '620822', values: { duties: '…' } }
  const changed = auditContext({ action: 'change-committee', request })
  for (const outcome of [
    { result: 'ok', value: { divisionCode: '620822' } },
    { result: 'refused', code: 'forbidden' },
  ] as const)
    expect(buildEntry(changed, outcome)).toMatchObject({
      objectKind: 'committee',
      objectId: '620822',
      details: {},
    })
})

it('names the account of who changes what is their own, whatever the result', () => {
  const own = auditContext({ action: 'change-password', request: null, accountId: 5 })
  for (const outcome of [
    { result: 'ok', value: { ended: 2 } },
    { result: 'refused', code: 'invalid-input' },
  ] as const) {
    expect(buildEntry(own, outcome)).toMatchObject({ objectKind: 'account', objectId: '5' })
  }
  const others = auditContext({ action: 'invite-account', request: {}, accountId: 5 })
  expect(buildEntry(others, { result: 'refused', code: 'invalid-input' }).objectId).toBeNull()
})

it('takes neither secrets nor texts, whatever is sent', () => {
  const request = {
    editionId: 7,
    password: 'secret-2026',
    content: { headline: '县政协召开主席会议' },
    reason: '第三段的数字对不上',
    day: `2026\u0000${'长'.repeat(500)}`,
  }
  const { details } = buildEntry(auditContext({ request }), { result: 'ok', value: null })
  expect(Object.keys(details)).toEqual(['day'])
  expect(details['day']).toMatch(/^2026 长{75}$/)
})

it('survives anything that is sent instead of a request', () => {
  for (const request of [
    null,
    undefined,
    'x',
    3.5,
    [],
    { editionId: { a: 1 } },
    { editionId: -1 },
  ]) {
    const entry = buildEntry(auditContext({ request }), {
      result: 'refused',
      code: 'invalid-input',
    })
    expect(entry.objectId).toBeNull()
    expect(entry.details).toEqual({})
  }
})

it('calls the site by no number', () => {
  const entry = buildEntry(auditContext({ action: 'change-settings', request: { siteId: 3 } }), {
    result: 'ok',
    value: 4,
  })
  expect(entry).toMatchObject({ objectKind: 'site', objectId: null })
})
