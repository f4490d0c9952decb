import { expect, it } from 'vitest'

import { lineUp } from './dump-year.ts'

it('shows a caption in the table as no paragraph of the text', () => {
  const picture = { kind: 'picture', caption: '夏日草原' } as Parameters<typeof lineUp>[0][number]
  expect(lineUp([{ kind: 'paragraph', text: '草长得好。', links: [] }, picture])).toBe(
    '草长得好。\n〔图：夏日草原〕',
  )
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
