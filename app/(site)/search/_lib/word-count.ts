import type { Capped } from '#domain/search/count-matches'

/** 12, or 超过1,000 when the counting stopped there. */
export function wordCount({ count, over }: Capped): string {
  const words = count.toLocaleString('en-US')
  return over ? `超过${words}` : words
}
