import { expect, it } from 'vitest'

import { pictureFile } from './picture-file.ts'

it('makes the file that a picture in markup was, named by its kind', async () => {
  const file = pictureFile('data:image/JPEG;base64,/9j/4A==', '粘贴的图片 1')
  expect(file).toMatchObject({ name: '粘贴的图片 1.jpg', type: 'image/jpeg', size: 4 })
  expect(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(
    new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
  )
})

it.each([
  'data:image/png;base64,***',
  'data:image/svg+xml;base64,PHN2Zz4=',
  'data:image/gif;base64,R0lGODlh',
  'https://example.org/a.jpg',
])('makes none of %s', (source) => {
  expect(pictureFile(source, '图')).toBeNull()
})
