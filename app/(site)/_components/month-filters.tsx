import { Filters, type FilterLink } from '#components/timeline/filters'
import { ACTIVITY_TYPES } from '#db/states'
import type { Place } from '#domain/site/list-places'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { formatOwnLevel } from '#lib/own-level'
import { timelinePath } from '#lib/site-paths'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import type { readTimelineMonth } from '#server/reader/timeline'

import { countsByCode } from '../_lib/own-level-entry.ts'
import { ownScopeOf, type RegionScope } from '../_lib/region-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'

interface MonthFiltersProps {
  month: string
  view: TimelineView
  region: RegionScope | null
  places: readonly Place[]
  page: Awaited<ReturnType<typeof readTimelineMonth>>
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)

/**
 * The choices of type within the chosen region, and of region within the chosen type. Each row of
 * regions makes up its whole: what the whole did itself is one of them.
 */
export function MonthFilters({ month, view, region, places, page }: MonthFiltersProps) {
  const { type } = view
  const byType = new Map(page.types.map((row) => [row.type, row.count]))
  const own = countsByCode(page.divisions)
  const collected = rollUpToPrefectures(own)
  const linkTo = (place: Place, count = 0): FilterLink => ({
    key: place.code,
    words: place.shortName,
    href: timelinePath(month, { type, region: place.slug }),
    count,
    current: view.region === place.slug,
  })
  const linkToOwn = (place: Place): FilterLink[] => {
    const scope = ownScopeOf(place, places)
    if (!scope) return []
    const { slug } = scope
    const href = timelinePath(month, { type, region: slug })
    const count = own[place.code] ?? 0
    const current = view.region === slug
    if (count === 0 && !current) return []
    return [{ key: slug, words: formatOwnLevel(place), href, count, current }]
  }
  const province = places.find(({ level }) => level === 'province')
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  const prefecture = prefectures.find(
    ({ code }) => code === region?.place.code || code === region?.place.parentCode,
  )
  const members = places.filter(({ parentCode }) => parentCode === prefecture?.code)
  return (
    <Filters
      types={{
        all: {
          key: 'all',
          words: '全部',
          href: timelinePath(month, { region: view.region }),
          count: sum(byType.values()),
          current: !type,
        },
        links: ACTIVITY_TYPES.map((each) => ({
          key: each,
          type: each,
          words: ACTIVITY_TYPE_WORDS[each],
          href: timelinePath(month, { type: each, region: view.region }),
          count: byType.get(each) ?? 0,
          current: each === type,
        })),
      }}
      regions={{
        all: {
          key: 'all',
          words: '全省',
          href: timelinePath(month, { type }),
          count: sum(Object.values(own)),
          current: !view.region || view.region === province?.slug,
        },
        links: [
          ...(province ? linkToOwn(province) : []),
          ...prefectures.map((place) => {
            const link = linkTo(place, collected[place.code])
            // The row below says which part of it.
            return { ...link, current: place === prefecture }
          }),
        ],
      }}
      parts={
        prefecture && members.length > 0
          ? {
              all: {
                ...linkTo(prefecture, collected[prefecture.code]),
                words: `全${prefecture.name.slice(-1)}`,
              },
              links: [
                ...linkToOwn(prefecture),
                ...members.map((place) => linkTo(place, own[place.code])),
              ],
            }
          : null
      }
    />
  )
}
