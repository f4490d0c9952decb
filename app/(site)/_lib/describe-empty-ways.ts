import type { Followed } from '#server/reader/followed'

/**
 * 还没有公开的答复期限：日历现在是空的，公开了就自己出现。 What there is nothing to follow of; null where there is something of
 * all. A register may well have days of matters that are not public.
 */
export function describeEmptyWays(
  { hasDays, hasSteps }: Followed,
  { days, hasCalendar = true }: { days: '答复期限' | '办理期限'; hasCalendar?: boolean },
): string | null {
  const isCalendarEmpty = hasCalendar && !hasDays
  if (!isCalendarEmpty && hasSteps) return null
  const missing = [...(isCalendarEmpty ? [days] : []), ...(hasSteps ? [] : ['办理的日期'])]
  const empty = !isCalendarEmpty ? 'RSS ' : hasSteps ? '日历' : '日历和 RSS '
  return `还没有公开的${missing.join('和')}：${empty}现在是空的，公开了就自己出现。`
}
