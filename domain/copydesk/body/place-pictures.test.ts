import { expect, test } from 'vitest'
import { GANSU as divisions } from '#domain/division/testing/gansu-index'
import { contentFromReading } from './draft-content.ts'
import { picturesOf, placePictures, type LoosePicture } from './place-pictures.ts'
import { readPage } from '../read-page.ts'

const RAW = [
  '庄浪县政协委员看春耕',
  '□ 李 昆 文/图',
  '3月16日,庄浪县政协委员到田间看春耕。',
  '',
  '图为委员在梯田边。',
  '大家说,今年墒情好。',
  '',
].join('\n')
const above = (words: string) => RAW.indexOf(words)

function placed(...pictures: LoosePicture[]) {
  const [reading] = readPage(RAW, { divisions, pageDate: '2023-03-21' }).articles
  if (!reading) throw new Error('nothing was read')
  const context = { fallbackDivisionCode: '620000', printDate: null, pageLabel: null, topics: [] }
  const content = placePictures(contentFromReading(reading, context), reading, RAW, pictures)
  return content.body.content.map((block) =>
    block.type === 'figure'
      ? [block.attrs.mediaId, block.attrs.caption, block.attrs.credit]
      : (block.content?.[0]?.type === 'text' && block.content[0].text) || '',
  )
}
const picture = (mediaId: number, offset: number) => ({ mediaId, offset, alt: '' })

test('a picture takes the caption below it and the photographer of the story', () => {
  expect(placed(picture(7, above('图为委员')))).toEqual([
    '3月16日,庄浪县政协委员到田间看春耕。',
    [7, '图为委员在梯田边。', '李昆'],
    '大家说,今年墒情好。',
  ])
})

test('a picture without a caption is behind the paragraph above it, or in front of all', () => {
  const last = picture(8, RAW.length)
  expect(placed(picture(7, 0), last)).toEqual([
    [7, '', '李昆'],
    '3月16日,庄浪县政协委员到田间看春耕。',
    '图为委员在梯田边。',
    '大家说,今年墒情好。',
    [8, '', '李昆'],
  ])
})

test('each picture goes to the story it is in', () => {
  const segments = [
    { start: 10, story: 0 },
    { start: 50, story: 1 },
    { start: 80, story: 0 },
  ]
  const all = [picture(1, 0), picture(2, 20), picture(3, 60), picture(4, 90)]
  expect(picturesOf(all, segments, 0).map(({ mediaId }) => mediaId)).toEqual([1, 2, 4])
  expect(picturesOf(all, segments, 1).map(({ mediaId }) => mediaId)).toEqual([3])
})
