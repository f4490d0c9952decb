import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { formatKnownDate } from '#lib/article-dates'

import type { ContentEvent } from './content.ts'

/** When it happened, in words; what is not known is marked as such. */
export function formatEventDate({ precision, start, end }: ContentEvent): string {
  if (precision === 'none') return '不定日'
  if (start === null) return '还没填'
  if (start.startsWith('--')) {
    const [, , month, day] = start.split('-')
    return `${Number(month)}月${Number(day)}日，哪一年还没填`
  }
  return formatKnownDate({ precision, startOn: start, endOn: end }) ?? '还没填'
}

/** All that is known of an event, as a person compares two texts. */
export function formatEvent(event: ContentEvent): string {
  const source = event.dateText && `原文“${event.dateText}”`
  return [ACTIVITY_TYPE_LABELS[event.type], formatEventDate(event), source, event.place]
    .filter(Boolean)
    .join(' · ')
}
