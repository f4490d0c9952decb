import { ArticleMarks } from '#components/article/article-marks'
import { MarkedText } from '#components/search/marked-text'
import { SectionHead } from '#components/ui/section-head'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import type { Capped } from '#domain/search/count-matches'
import type { FoundConsultation } from '#domain/search/search-consultations'
import { consultationPath } from '#lib/addresses/consultation-paths'
import type { IsoDay } from '#lib/dates'

import { formatCount } from '../_lib/format-count.ts'

export interface FoundConsultationsProps {
  rows: readonly FoundConsultation[]
  count: Capped
  today: IsoDay
  /** The address of all of them, where some are left out. */
  all: string | null
}

/** The topics of consultations that answer a question, with where each stands. */
export function FoundConsultations({ rows, count, today, all }: FoundConsultationsProps) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="consultations">
      <SectionHead
        id="consultations"
        title="相关协商"
        note={`协商议题${formatCount(count)}件`}
        {...(all ? { more: { href: all, label: '全部协商' } } : {})}
      />
      <ol>
        {rows.map((row) => (
          <li key={row.matterId} className="story border-t border-line py-4 first:border-t-0">
            <h3>
              <a href={consultationPath(row.division.slug, row.matterId)}>
                <MarkedText text={row.title} breaks />
              </a>
            </h3>
            <p className="meta">
              <span>{row.division.name + row.town}</span>
              <b>{describeConsultation(row, today).words}</b>
              {row.unit && <span>{`承办：${row.unit}`}</span>}
              <ArticleMarks isOldNews={false} isDemo={row.isDemo} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
