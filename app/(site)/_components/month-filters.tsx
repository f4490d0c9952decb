import { Filters } from '#components/timeline/filters'
import { ACTIVITY_TYPES } from '#db/states'
import type { Place } from '#domain/site/list-places'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { timelinePath } from '#lib/site-paths'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import type { readTimelineMonth } from '#server/reader/timeline'

import type { TimelineView } from '../_lib/timeline-view.ts'

interface MonthFiltersProps {
  month: string
  view: TimelineView
  region: Place | undefined
  places: readonly Place[]
  page: Awaited<ReturnType<typeof readTimelineMonth>>
}

/** The choices of type within the chosen region, and of region within the chosen type. */
export function MonthFilters({ month, view, region, places, page }: MonthFiltersProps) {
  const { type } = view
  const byType = new Map(page.types.map((row) => [row.type, row.count]))
  const byPlace = Object.fromEntries(page.divisions.map((row) => [row.code, row.count]))
  const collected = rollUpToPrefectures(byPlace)
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  const isBelow = region && !prefectures.includes(region)
  const regions = isBelow ? [...prefectures, region] : prefectures
  return (
    <Filters
      allTypes={{
        key: 'all',
        words: '全部',
        href: timelinePath(month, { region: view.region }),
        count: sum(byType.values()),
        current: !type,
      }}
      types={ACTIVITY_TYPES.map((each) => ({
        key: each,
        type: each,
        words: ACTIVITY_TYPE_WORDS[each],
        href: timelinePath(month, { type: each, region: view.region }),
        count: byType.get(each) ?? 0,
        current: each === type,
      }))}
      allRegions={{
        key: 'all',
        words: '全省',
        href: timelinePath(month, { type }),
        count: sum(Object.values(byPlace)),
        current: !view.region,
      }}
      regions={regions.map((place) => ({
        key: place.code,
        words: place.shortName,
        href: timelinePath(month, { type, region: place.slug }),
        count: (place.level === 'prefecture' ? collected : byPlace)[place.code] ?? 0,
        current: place === region,
      }))}
    />
  )
}
