import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { AccountRow } from '#domain/account/list-accounts'

import { AccountTable } from './account-table.tsx'

const row = {
  id: 7,
  displayName: '某人',
  loginName: 'somebody',
  divisionCode: '620825',
  unit: '',
  grants: [],
  lastSeenAt: null,
} as unknown as AccountRow

it.each([
  [new Map<number, string>(), 5],
  [new Map([[7, '138****0000']]), 6],
])('has a column of numbers only where somebody gave one (%#)', (mobiles, columns) => {
  const { document } = parseHTML(
    renderToStaticMarkup(
      <AccountTable
        rows={[row]}
        mobiles={mobiles}
        divisions={[]}
        now={new Date('2026-12-02T02:00:00Z')}
      />,
    ),
  )
  expect(document.querySelectorAll('thead th')).toHaveLength(columns)
  expect(document.querySelectorAll('tbody th, tbody td')).toHaveLength(columns)
})
