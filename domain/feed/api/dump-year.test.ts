import { expect, it } from 'vitest'

import { lineUp } from './dump-year.ts'

it('shows a caption in the table as no paragraph of the text', () => {
  const picture = { kind: 'picture', caption: '夏日草原' } as Parameters<typeof lineUp>[0][number]
  expect(lineUp([{ kind: 'paragraph', text: '草长得好。', links: [] }, picture])).toBe(
    '草长得好。\n〔图：夏日草原〕',
  )
})

it('shows a table row by row', () => {
  const rows = [['甲村', '120']]
  const table = {
    kind: 'table' as const,
    caption: '各村水渠',
    header: ['村', '亩数'],
    rows,
    links: [],
  }
  expect(lineUp([table])).toBe('〔表：各村水渠〕\n村\t亩数\n甲村\t120')
  expect(lineUp([{ ...table, caption: null, header: null }])).toBe('甲村\t120')
})

it('shows the items of a list with their signs', () => {
  const item = { kind: 'item' as const, links: [] }
  expect(
    lineUp([
      { ...item, list: 'number', number: 2, text: '量水' },
      { ...item, list: 'bullet', number: null, text: '另记' },
    ]),
  ).toBe('2. 量水\n• 另记')
})
