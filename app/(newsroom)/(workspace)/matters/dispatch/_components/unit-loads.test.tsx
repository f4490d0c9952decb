import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { UnitLoads } from './unit-loads.tsx'

const load = {
  unitId: 1,
  unit: '县住建局',
  place: '庄浪县',
  open: 2,
  unsigned: 0,
  overdue: 0,
  joint: 0,
  inSheets: 3,
  overdueInSheets: 0,
  nextDueOn: '2026-06-20',
}
/** What the row says of what is late. */
const lateOf = (given: Partial<typeof load>) =>
  parseHTML(
    renderToStaticMarkup(<UnitLoads loads={[{ ...load, ...given }]} />),
  ).document.querySelectorAll('tbody td')[3]?.textContent

it('says that nothing is late only where neither the portal nor a sheet has anything late', () => {
  expect(lateOf({})).toBe('没有')
  expect(lateOf({ overdueInSheets: 1 })).toBe('表格里 1 件超期')
  expect(lateOf({ overdue: 2 })).toBe('2 件超期')
  expect(lateOf({ overdue: 2, overdueInSheets: 1 })).toBe('2 件超期表格里 1 件超期')
})
