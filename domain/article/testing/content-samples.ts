import { bodyFromParagraphs } from '../body.ts'
import type { Content, ContentField } from '../content.ts'

/** For each field a value that no other text has, and the words by which people and programs find it. */
export const CONTENT_SAMPLES: {
  readonly [Field in ContentField]: { value: Content[Field]; words: string }
} = {
  kicker: { value: '引题的样子', words: '引题的样子' },
  headline: { value: '主题的样子', words: '主题的样子' },
  subtitle: { value: '副题的样子', words: '副题的样子' },
  dateline: { value: '本报样子讯', words: '本报样子讯' },
  credits: { value: [{ role: 'photographer', name: '样某' }], words: '样某' },
  body: {
    value: bodyFromParagraphs(['县政协委员到几个村里看了冬灌的渠，量了水位，记下三处要修的闸口。']),
    words: '记下三处要修的闸口',
  },
  event: {
    value: {
      type: 'lecture',
      precision: 'day',
      start: '2026-03-16',
      end: null,
      dateText: '3月16日',
      place: '样子镇',
    },
    words: 'lecture',
  },
  printDate: { value: '2026-03-19', words: '2026-03-19' },
  printPage: { value: '第37版', words: '第37版' },
  divisionCode: { value: '620826', words: '620826' },
  topicId: { value: 7, words: '样子专题' },
}

export const SAMPLED_FIELDS = Object.keys(CONTENT_SAMPLES) as ContentField[]
