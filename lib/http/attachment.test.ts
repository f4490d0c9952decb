import { expect, it } from 'vitest'

import { attachment, fileName } from './attachment.ts'

it.each([
  ['县政协召开“三抓三促”会议', '县政协召开“三抓三促”会议.docx'],
  ['a/b\\c:d\n"e"', 'a b c d  e.docx'],
  ['  ', '未命名.docx'],
  ['\uD800坏', '\uFFFD坏.docx'],
  ['长'.repeat(90), `${'长'.repeat(60)}.docx`],
])('%j becomes a file name', (title, name) => {
  expect(fileName(title, 'docx')).toBe(name)
})

it('names a download in Chinese without a character that could end the header', () => {
  const header = attachment("庄浪'(一)\r\n.txt", 'edition-7.txt')
  expect(header).toBe(
    'attachment; filename="edition-7.txt"; filename*=UTF-8\'\'%E5%BA%84%E6%B5%AA%27%28%E4%B8%80%29%0D%0A.txt',
  )
})
