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

const placed = (...pictures: LoosePicture[]) => placedIn(RAW, ...pictures)

function placedIn(raw: string, ...pictures: LoosePicture[]) {
  const [reading] = readPage(raw, { divisions, pageDate: '2023-03-21' }).articles
  if (!reading) throw new Error('nothing was read')
  const context = { fallbackDivisionCode: '620000', printDate: null, pageLabel: null, topics: [] }
  const content = placePictures(contentFromReading(reading, context), reading, raw, pictures)
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

const SIGNED = [
  '庄浪县政协委员看用水',
  '3月16日，庄浪县政协委员到泵站看用水，问了三件事。',
  '委员在泵站听取介绍。李四摄',
  '大家说，今年墒情好，水也够用。',
  '图为渠首。 王五 摄',
  '委员们记下要办的事。',
].join('\n')

test('a picture keeps its caption and the photographer behind it together', () => {
  const below = (mediaId: number, words: string) => picture(mediaId, SIGNED.indexOf(words))
  expect(placedIn(SIGNED, below(7, '委员在泵站'), below(8, '图为'), below(9, '委员们'))).toEqual([
    '3月16日，庄浪县政协委员到泵站看用水，问了三件事。',
    [7, '委员在泵站听取介绍。', '李四'],
    '大家说，今年墒情好，水也够用。',
    [8, '图为渠首。', '王五'],
    [9, '', ''],
    '委员们记下要办的事。',
  ])
})

test('words that are the whole story are no caption, though they end with a photographer', () => {
  const raw = '委员看用水\n3月16日，庄浪县政协委员在泵站听取介绍，问了三件事。李四摄\n'
  expect(placedIn(raw, picture(7, raw.indexOf('3月')))).toEqual([
    [7, '', '李四'],
    '3月16日，庄浪县政协委员在泵站听取介绍，问了三件事。',
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
