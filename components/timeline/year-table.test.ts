import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { YearTable } from './year-table.tsx'

it('shows the months of each type where there is no room for a table, too', () => {
  const table = createElement(YearTable, {
    year: '2026',
    types: ['meeting', 'inspection', 'lecture'],
    counts: [
      { month: '2026-03', type: 'meeting', count: 2 },
      { month: '2026-11', type: 'meeting', count: 4 },
      { month: '2026-11', type: 'inspection', count: 1 },
    ],
    view: {},
  })
  const [list = ''] = renderToStaticMarkup(table).split('<table')
  const lines = list.split('</li>').map((line) => line.replaceAll(/<[^>]*>/g, ''))
  expect(lines.slice(0, 2)).toEqual(['会议6项3月2项、11月4项', '视察1项11月1项'])
})
