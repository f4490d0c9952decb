import { OlderLink } from '#components/layout/older-link'
import type { Capped } from '#domain/search/count-matches'

import { formatCount } from '../_lib/format-count.ts'

interface OnlyMattersProps {
  /** What they are to readers: 提案. */
  name: string
  count: Capped
  /** The address of the articles that answer. */
  articles: string
  /** That of what follows. */
  next: string | null
  children: React.ReactNode
}

/** Matters of one kind alone, page by page. */
export function OnlyMatters({ name, count, articles, next, children }: OnlyMattersProps) {
  return (
    <div className="section">
      <p className="mb-4" role="status">
        {count.count > 0
          ? `公开的${name}有${formatCount(count)}件。`
          : `没有找到公开的${name}。换个词，或放宽范围试试。`}{' '}
        <a className="text-link" href={articles}>
          看报道
        </a>
      </p>
      {children}
      <OlderLink href={next} label="下一页" />
    </div>
  )
}
