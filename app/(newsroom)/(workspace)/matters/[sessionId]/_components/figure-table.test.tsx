import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { FigureRow } from '#domain/matter/figures/group-figures'

import { FigureTable } from './figure-table.tsx'

const row = (label: string, count: number): FigureRow => ({
  label,
  count,
  filter: { state: 'declined' },
})
const linesOf = (...rows: FigureRow[]) =>
  [
    ...renderToStaticMarkup(
      <FigureTable title="审查结果" rows={rows} here="/matters/2" />,
    ).matchAll(/<tr[^>]*>(.*?)<\/tr>/g),
  ].map(([, cells = '']) => cells.replaceAll(/<[^>]*>/g, ' ').trim())

it('names in one line what counts nothing, and leads from each other figure to its rows', () => {
  expect(linesOf(row('不予立案', 3), row('退回', 0), row('并案', 2), row('撤案', 0))).toEqual([
    expect.stringMatching(/^审查结果\s+件$/),
    expect.stringMatching(/^不予立案\s+3$/),
    expect.stringMatching(/^并案\s+2$/),
    '一件也没有的：退回、撤案',
  ])
  expect(linesOf(row('不予立案', 3))).toHaveLength(2)
})
