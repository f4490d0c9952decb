import type { DivisionChoice } from '#components/form/division-select'
import type { Content } from '#domain/article/content'
import { wordCredits } from '#lib/byline-words'
import { wordDay } from '#lib/dates'
import { ACTIVITY_TYPE_WORDS, DATE_PRECISION_WORDS } from '#lib/words'

import type { TopicChoice } from '../copy-fields/print-fields.tsx'
import type { FieldName } from './conflict-rows.ts'

/** What the codes of a content stand for. */
export interface FieldSetting {
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
}

export const FIELD_WORDS: Record<FieldName, string> = {
  kicker: '引题',
  headline: '主题',
  subtitle: '副题',
  divisionCode: '县区',
  dateline: '电头',
  printDate: '见报日期',
  topicId: '专题、专栏',
  credits: '署名',
  event: '活动',
}

/** One field of a content in words, as a person compares it. */
export function wordField(name: FieldName, content: Content, setting: FieldSetting): string {
  switch (name) {
    case 'divisionCode':
      return setting.divisions.find(({ code }) => code === content.divisionCode)?.name ?? ''
    case 'topicId':
      return setting.topics.find(({ id }) => id === content.topicId)?.name ?? ''
    case 'printDate':
      return content.printDate ? wordDay(content.printDate) : ''
    case 'credits':
      return wordCredits(content.credits)
    case 'event':
      return wordEvent(content.event)
    default:
      return content[name]
  }
}

function wordEvent({ type, precision, start, end, dateText, place }: Content['event']): string {
  const days = [start, end].filter(Boolean).join(' 至 ')
  return [
    ACTIVITY_TYPE_WORDS[type],
    place,
    DATE_PRECISION_WORDS[precision],
    days,
    dateText && `原文“${dateText}”`,
  ]
    .filter(Boolean)
    .join('，')
}
