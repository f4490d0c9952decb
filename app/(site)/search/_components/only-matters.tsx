import { OlderLink } from '#components/layout/older-link'

import { formatCount } from '../_lib/format-count.ts'
import { FoundMatters, type FoundMattersProps } from './found-matters.tsx'

interface OnlyMattersProps extends Omit<FoundMattersProps, 'all'> {
  /** The address of the articles that answer. */
  articles: string
  /** That of what follows. */
  next: string | null
}

/** The proposals alone, page by page. */
export function OnlyMatters({ articles, next, ...found }: OnlyMattersProps) {
  return (
    <div className="section">
      <p className="mb-4" role="status">
        {found.count.count > 0
          ? `公开的提案有${formatCount(found.count)}件。`
          : '没有找到公开的提案。换个词，或放宽范围试试。'}{' '}
        <a className="text-link" href={articles}>
          看报道
        </a>
      </p>
      <FoundMatters {...found} all={null} />
      <OlderLink href={next} label="下一页" />
    </div>
  )
}
