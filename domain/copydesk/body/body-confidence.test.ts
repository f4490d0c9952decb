import { expect, test } from 'vitest'
import { bodyConfidence } from './body-confidence.ts'
import { SURE } from '../page-reading.ts'

const sure = (...texts: string[]) => {
  const paragraphs = texts.map((text) => ({ text, parts: [{ start: 0, end: text.length }] }))
  return bodyConfidence({ dateline: null, credits: [], sure: true, paragraphs }) >= SURE
}

test('a body that begins and ends like one needs nobody’s eye', () => {
  expect(sure('3月16日，会议召开。', '会议要求，把事办好。')).toBe(true)
  expect(sure('“今年收成好。”老人说。')).toBe(true)
})

test.each([
  ['that begins with names', ['通讯员 马某某)近日，会议召开。']],
  ['that begins in mid-sentence', ['，会议召开。']],
  ['that never ends', ['3月16日，会议召开，研究了']],
  ['that took in an address', ['会议召开。', '投稿邮箱:a@example.org。']],
  ['that took in a brief', ['会议召开。', '▲近日，县政协植树。']],
])('one %s does', (_, texts) => {
  expect(sure(...texts)).toBe(false)
})
