import { expect, it } from 'vitest'

import { movedPictures } from './moved-pictures.ts'

const at = (...offsets: number[]) =>
  offsets.map((offset) => ({ mediaId: 1, offset, alt: '', address: null }))
const moved = (before: string, now: string, ...offsets: number[]) =>
  movedPictures(before, now, at(...offsets)).map(({ offset }) => offset)

it('moves the pictures below a change with the words, and leaves those above', () => {
  expect(moved('一段\n二段\n三段', '一段\n二段再写几字\n三段', 3, 6, 8)).toEqual([3, 10, 12])
})

it('keeps a picture whose words were deleted where they were', () => {
  expect(moved('一段\n二段\n三段', '一段\n三段', 0, 4, 6)).toEqual([0, 3, 3])
})

it('takes any text, also none', () => {
  expect(moved('一段', '', 2)).toEqual([0])
  expect(moved('啊啊啊', '啊啊', 3)).toEqual([2])
})
