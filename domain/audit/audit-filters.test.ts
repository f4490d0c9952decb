import { expect, it } from 'vitest'

import { auditQuery, parseAuditFilters } from './audit-filters.ts'

it('reads an address and writes it again', () => {
  const query = {
    person: '甲 & 乙',
    action: 'sign-in',
    kind: 'account',
    object: '7',
    result: 'refused',
    from: '2026-03-01',
    to: '2026-03-20',
  }
  const filters = parseAuditFilters({ ...query, after: 'abc' })
  expect(filters).toMatchObject({ person: '甲 & 乙', action: 'sign-in', objectId: '7' })
  expect(Object.fromEntries(new URLSearchParams(auditQuery(filters)))).toEqual(query)
})

it('leaves out what is no filter', () => {
  const query = {
    person: '  ',
    action: 'drop-table',
    kind: ['edition', 'article'],
    object: undefined,
    result: 'maybe',
    from: '2026-02-30',
    to: 'yesterday',
  }
  expect(parseAuditFilters(query)).toEqual({})
  expect(auditQuery({})).toBe('')
})
