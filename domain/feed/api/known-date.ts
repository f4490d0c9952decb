import type { ApiActivity } from './schemas.ts'

type Precision = ApiActivity['date']['precision']

/** The date of an activity as the read API shows it; an article that reports none has no date. */
export function toKnownDate(
  activity: {
    precision: Precision
    startOn: string | null
    endOn: string | null
    dateText: string | null
  } | null,
): ApiActivity['date'] {
  if (!activity) return { precision: 'none', start: null, end: null, words: null }
  const { precision, startOn, endOn, dateText } = activity
  return { precision, start: startOn, end: endOn, words: dateText }
}
