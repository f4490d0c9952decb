import type { Metadata } from 'next'

import { timelinePath } from '#lib/addresses/site-paths'
import { formatSpan } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { formatWhole } from '#lib/whole-site'
import { readDivisions, readWhole } from '#server/reader/site'
import { readTimelineDay, readTimelineMonths } from '#server/reader/timeline'

import { alternatesOf, pageMetadata } from './page-metadata.ts'
import { findRegionScope } from './region-scope.ts'
import { parseTimelineAddress } from './timeline-view.ts'

/**
 * Search engines keep whole years, months and days that have something to show; narrowed ones repeat them, and of
 * empty ones there are many.
 */
export async function timelineMetadata(segments: readonly string[]): Promise<Metadata> {
  const found = parseTimelineAddress(segments)
  if (!found) return {}
  const { span, view } = found
  const { type, region } = view
  const label = formatSpan(span)
  const title = span.length === 7 ? `${label}活动时间轴` : `${label}的活动`
  if (Object.keys(view).length === 0 && (await hasActivities(span))) {
    return pageMetadata({
      title,
      description: `${label}各级政协的活动，可按类型和地区筛选`,
      path: timelinePath(span),
      column: { name: '活动时间轴' },
      feeds: { title: formatWhole(await readWhole()) },
    })
  }
  const scope = findRegionScope(await readDivisions(), region)
  const division = scope?.division
  const narrowed = [scope?.name, type && ACTIVITY_TYPE_LABELS[type]].filter(Boolean).join(' · ')
  return {
    title,
    robots: { index: false, follow: true },
    alternates: {
      types: alternatesOf({ division, type, title: narrowed || formatWhole(await readWhole()) }),
    },
  }
}

async function hasActivities(span: string): Promise<boolean> {
  if (span.length === 10) return (await readTimelineDay({ day: span })).activities.length > 0
  return (await readTimelineMonths()).some(({ month }) => month.startsWith(span))
}
