import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { WeekStrip } from './week-strip.tsx'

const days = Array.from({ length: 7 }, (_, index) => ({
  day: `2026-03-1${index}`,
  items: [],
  total: index === 3 ? 1 : 0,
}))

it('leads to the only activity of a day that the page shows elsewhere', () => {
  const week = { first: '2026-03-10', days, undated: [] }
  const markup = renderToStaticMarkup(<WeekStrip week={week} />)
  expect(markup.match(/当天共\d项/gu)).toEqual(['当天共1项', '当天共1项'])
  expect(markup).toContain('href="/timeline/2026/3/13"')
})
