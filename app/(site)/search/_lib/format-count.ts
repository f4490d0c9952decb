import type { Capped } from '#domain/search/count-matches'

/** 12, or 超过1,000 when the counting stopped there. */
export function formatCount({ count, over }: Capped): string {
  const digits = count.toLocaleString('en-US')
  return over ? `超过${digits}` : digits
}
