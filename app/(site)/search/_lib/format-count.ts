import type { Capped } from '#domain/search/count-matches'

/** 12, 超过1,000 when the counting stopped there, or nothing when it was not begun. */
export function formatCount({ count, over }: Capped): string {
  if (over && count === 0) return ''
  const digits = count.toLocaleString('en-US')
  return over ? `超过${digits}` : digits
}
