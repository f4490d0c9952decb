import { ArticleMarks } from '#components/article/article-marks'
import { MarkedText } from '#components/search/marked-text'
import { SectionHead } from '#components/ui/section-head'
import type { Capped } from '#domain/search/count-matches'
import type { FoundMatter } from '#domain/search/search-matters'
import { proposalPath } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'
import { describeNow } from '#lib/proposal-standing'

import { formatCount } from '../_lib/format-count.ts'

export interface FoundMattersProps {
  rows: readonly FoundMatter[]
  count: Capped
  today: IsoDay
  /** The address of all of them, where some are left out. */
  all: string | null
}

/** The proposals that answer a question, with where each stands. */
export function FoundMatters({ rows, count, today, all }: FoundMattersProps) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="matters">
      <SectionHead
        id="matters"
        title="相关提案"
        note={`提案${formatCount(count)}件`}
        {...(all ? { more: { href: all, label: '全部提案' } } : {})}
      />
      <ol>
        {rows.map((row) => {
          const { matterId, number, title, division, term, session, leadUnit, isKey, isDemo } = row
          const numbers = { term, number: session }
          return (
            <li key={matterId} className="story border-t border-line py-4 first:border-t-0">
              <h3>
                <a href={proposalPath(division.slug, numbers, number)}>
                  <MarkedText text={title} breaks />
                </a>
              </h3>
              <p className="meta">
                <span>{`${division.name}第${number}号`}</span>
                {isKey && <span>重点</span>}
                <b>{describeNow(row, today)}</b>
                {leadUnit && <span>{`主办：${leadUnit}`}</span>}
                <ArticleMarks isOldNews={false} isDemo={isDemo} />
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
