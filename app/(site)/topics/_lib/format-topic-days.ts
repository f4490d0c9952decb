import { formatDay, formatMonth, formatSpan, isPast } from '#lib/dates'

/** 2026年3月; 2026年3月16日至4月2日; 2023年3月至2026年4月2日: from its first day to its last, as far as they are known. */
export function formatTopicDays({ first, last }: { first: string; last: string }): string {
  if (first === last) return formatSpan(first)
  if (first.slice(0, 7) === last.slice(0, 7)) return formatMonth(first)
  return `${formatSpan(first)}至${formatSpan(last, first)}`
}

/** That a topic is over, behind what is counted of it; nothing while it runs. */
export const formatEnd = ({ endsOn }: { endsOn: string | null }, today: string): string =>
  endsOn !== null && isPast(endsOn, today) ? `，${formatDay(endsOn)}结束` : ''
