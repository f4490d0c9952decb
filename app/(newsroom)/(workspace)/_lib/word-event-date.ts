import type { ContentEvent } from '#domain/article/content'
import { wordKnownDate } from '#lib/event-words'

/** When it happened in words, with what is not known said so. */
export function wordEventDate({ precision, start, end }: ContentEvent): string {
  if (precision === 'none') return '不定日'
  if (start === null) return '还没填'
  if (start.startsWith('--')) {
    const [, , month, day] = start.split('-')
    return `${Number(month)}月${Number(day)}日，哪一年还没填`
  }
  return wordKnownDate({ precision, startOn: start, endOn: end }) ?? '还没填'
}
