import { FilterLinkItem, FilterRow, FilterRows } from '#components/timeline/filter-rows'
import type { ConsultationCounts } from '#domain/consultation/shown/count-shown'
import { consultationListPath } from '#lib/addresses/consultation-paths'
import { CONSULTATION_SOURCE_LABELS } from '#lib/consultation-labels'

/** The ways to narrow a wall: by town, and by who brought a topic up. */
export function TopicFilters({
  counts: { towns, sources },
  slug,
}: {
  counts: ConsultationCounts
  slug: string
}) {
  return (
    <FilterRows label="筛选议题">
      <FilterRow label="乡镇">
        {towns.map(({ town, count }) => (
          <FilterLinkItem
            key={town}
            href={consultationListPath(slug, { kind: 'towns', value: town })}
            current={false}
          >
            {town} {count}
          </FilterLinkItem>
        ))}
      </FilterRow>
      <FilterRow label="来源">
        {sources.map(({ source, count }) => (
          <FilterLinkItem
            key={source}
            href={consultationListPath(slug, { kind: 'sources', value: source })}
            current={false}
          >
            {CONSULTATION_SOURCE_LABELS[source]} {count}
          </FilterLinkItem>
        ))}
      </FilterRow>
    </FilterRows>
  )
}
