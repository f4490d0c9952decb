import { expect, it } from 'vitest'

import type { ChangeRow } from '#domain/audit/list-changes'

import { changeLines } from './change-lines.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const PLACES = [{ code: '620825', name: '庄浪县' }]
const row = (given: Partial<ChangeRow>): ChangeRow => ({
  id: 1,
  subject: 'account',
  name: '甲某',
  kind: 'grant',
  before: null,
  after: null,
  who: '管理员',
  confirmedBy: null,
  countersignId: null,
  at: NOW,
  ...given,
})

it('formats roles, places, days and what was empty', () => {
  const after = { role: 'editor1', scope: '620825', startsOn: '2026-03-20', endsOn: null }
  expect(changeLines([row({ after })], PLACES, NOW)).toMatchObject([
    {
      who: '管理员',
      kind: '授予角色',
      when: '3月20日 10:00',
      fields: [
        { label: '角色', from: null, to: '初审编辑' },
        { label: '范围', from: null, to: '庄浪县' },
        { label: '开始', from: null, to: '2026年3月20日' },
      ],
    },
  ])
})

it('formats a value by its field: a name that is spelt like a role stays a name', () => {
  const after = {
    loginName: 'editor1',
    displayName: 'admin',
    kind: 'mistake',
    expiresAt: '2026-03-23T02:00:00.000Z',
    divisionCode: '629999',
  }
  expect(changeLines([row({ after })], PLACES, NOW)[0]?.fields.map(({ to }) => to)).toEqual([
    'editor1',
    'admin',
    '错词',
    '2026年3月23日 10:00',
    '629999',
  ])
})

it('keeps a field that was emptied, with nothing after it', () => {
  const emptied = row({ kind: 'change', before: { motto: '旧话' }, after: { motto: '' } })
  expect(changeLines([emptied], PLACES, NOW)[0]?.fields).toEqual([
    { label: '一句话', from: '旧话', to: '' },
  ])
})
