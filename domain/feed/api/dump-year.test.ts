import { expect, it } from 'vitest'

import { lineUp } from './dump-year.ts'

it('shows a caption in the table as no paragraph of the text', () => {
  const picture = { kind: 'picture', caption: '夏日草原' } as Parameters<typeof lineUp>[0][number]
  expect(lineUp([{ kind: 'paragraph', text: '草长得好。' }, picture])).toBe(
    '草长得好。\n〔图：夏日草原〕',
  )
})
