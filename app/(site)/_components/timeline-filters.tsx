import { Filters, type FilterLink } from '#components/timeline/filters'
import { ACTIVITY_TYPES } from '#db/states'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { rollUpToPrefectures } from '#domain/site/roll-up'
import { formatOwnLevel } from '#lib/own-level'
import { timelinePath } from '#lib/addresses/site-paths'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { isProvince } from '#lib/whole-site'
import type { readTimelineYear } from '#server/reader/timeline'

import { countsByCode } from '../_lib/own-level-entry.ts'
import { ownScopeOf, type RegionScope } from '../_lib/region-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'

interface TimelineFiltersProps {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  span: string
  view: TimelineView
  region: RegionScope | null
  divisions: readonly SiteDivision[]
  page: Pick<Awaited<ReturnType<typeof readTimelineYear>>, 'types' | 'divisions'>
}

const SPAN_LABELS: Record<number, string> = { 4: '本年', 7: '本月', 10: '这天' }

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0)

/**
 * The choices of type within the chosen region, and of region within the chosen type. Each row of
 * regions makes up its whole: what the whole did itself is one of them.
 */
export function TimelineFilters({ span, view, region, divisions, page }: TimelineFiltersProps) {
  const { type } = view
  const byType = new Map(page.types.map((row) => [row.type, row.count]))
  const own = countsByCode(page.divisions)
  const collected = rollUpToPrefectures(own)
  const linkTo = (division: SiteDivision, count = 0): FilterLink => ({
    key: division.code,
    label: division.shortName,
    href: timelinePath(span, { type, region: division.slug }),
    count,
    current: view.region === division.slug,
  })
  const linkToOwn = (division: SiteDivision): FilterLink[] => {
    const scope = ownScopeOf(division, divisions)
    if (!scope) return []
    const { slug } = scope
    const href = timelinePath(span, { type, region: slug })
    const count = own[division.code] ?? 0
    const current = view.region === slug
    if (count === 0 && !current) return []
    return [{ key: slug, label: formatOwnLevel(division), href, count, current }]
  }
  const province = divisions.find(({ level }) => level === 'province')
  const prefectures = divisions.filter(({ level }) => level === 'prefecture')
  const prefecture = prefectures.find(
    ({ code }) => code === region?.division.code || code === region?.division.parentCode,
  )
  const members = divisions.filter(({ parentCode }) => parentCode === prefecture?.code)
  return (
    <>
      {/* In large letters they fill screens: there they are opened when somebody asks for them. */}
      <p className="mt-6 hidden elder:block">
        <a className="button" href="#filters">
          按类型、地区挑着看
        </a>
      </p>
      <div id="filters" className="elder:[&:not(:target)]:hidden">
        <Filters
          span={SPAN_LABELS[span.length] ?? ''}
          types={{
            all: {
              key: 'all',
              label: '全部',
              href: timelinePath(span, { region: view.region }),
              count: sum(byType.values()),
              current: !type,
            },
            links: ACTIVITY_TYPES.map((each) => ({
              key: each,
              type: each,
              label: ACTIVITY_TYPE_LABELS[each],
              href: timelinePath(span, { type: each, region: view.region }),
              count: byType.get(each) ?? 0,
              current: each === type,
            })),
          }}
          regions={
            isProvince(divisions[0])
              ? {
                  all: {
                    key: 'all',
                    label: '全省',
                    href: timelinePath(span, { type }),
                    count: sum(Object.values(own)),
                    current: !view.region || view.region === province?.slug,
                  },
                  links: [
                    ...(province ? linkToOwn(province) : []),
                    ...prefectures.map((division) => {
                      const link = linkTo(division, collected[division.code])
                      // The row below says which part of it.
                      return { ...link, current: division === prefecture }
                    }),
                  ],
                }
              : null
          }
          parts={
            prefecture && members.length > 0
              ? {
                  all: {
                    ...linkTo(prefecture, collected[prefecture.code]),
                    label: `全${prefecture.name.slice(-1)}`,
                  },
                  links: [
                    ...linkToOwn(prefecture),
                    ...members.map((division) => linkTo(division, own[division.code])),
                  ],
                }
              : null
          }
        />
      </div>
    </>
  )
}
