import { expect, it } from 'vitest'

import { whyNotComplete } from './use-uploads.ts'

const upload = {
  id: 1,
  name: '渠.png',
  share: null,
  away: false,
  problem: null,
  file: new File([], ''),
}

it.each([
  [{}, '图片还在上传：渠.png。传完再存好。'],
  [{ away: true }, '图片在等网络：渠.png。连上以后会接着传，传完再存好。'],
  [
    { problem: '没有传上去' },
    '图片没有传上去：渠.png。请再传一次，或者按“不传了”“不要这张”，然后存好。',
  ],
])('names the button that the editor of pictures has: %o', (part, sentence) => {
  expect(whyNotComplete({ running: [{ ...upload, ...part }], cropping: 0 }, '存好')).toBe(sentence)
  expect(whyNotComplete({ running: [{ ...upload, ...part }], cropping: 0 }, '提交')).toBe(
    sentence.replace('存好', '提交'),
  )
})

it('is not complete while a picture is being cropped', () => {
  expect(whyNotComplete({ running: [], cropping: 1 }, '提交')).toBe('图片还在裁剪，裁好再提交。')
  expect(whyNotComplete({ running: [], cropping: 0 }, '提交')).toBeNull()
})
