import { expect, it } from 'vitest'

import { bodyFromParagraphs } from './body.ts'
import { emptyContent, type Content } from './content.ts'
import { copyFrame } from './copy-frame.ts'

it('takes over where and who, and nothing of the words or the event', () => {
  const empty = emptyContent('620825')
  const frame: Content = {
    ...empty,
    topicId: 3,
    dateline: '本报庄浪讯',
    credits: [{ role: 'correspondent', name: '甲某' }],
  }
  const written: Content = {
    ...frame,
    kicker: '引题',
    headline: '主题',
    subtitle: '副题',
    body: bodyFromParagraphs(['正文。']),
    event: {
      ...frame.event,
      type: 'inspection',
      place: '水洛镇',
      precision: 'day',
      start: '2026-03-16',
      dateText: '3月16日',
    },
    printDate: '2026-03-18',
    printPage: '第3版',
  }
  expect(copyFrame(written)).toEqual(frame)
})
