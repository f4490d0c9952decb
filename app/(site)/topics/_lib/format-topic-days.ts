import { formatMonth, formatSpan } from '#lib/dates'

/** 2026年3月; 2026年3月16日至4月2日; 2023年3月至2026年4月2日: from its first day to its last, as far as they are known. */
export function formatTopicDays({ first, last }: { first: string; last: string }): string {
  if (first === last) return formatSpan(first)
  if (first.slice(0, 7) === last.slice(0, 7)) return formatMonth(first)
  return `${formatSpan(first)}至${formatSpan(last, first)}`
}
