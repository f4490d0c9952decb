import { notFound } from 'next/navigation'

import { isInRange } from '#domain/activity/timeline-range'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { formatWhole } from '#lib/whole-site'
import { readHasAnnouncement } from '#server/reader/announcements'
import { readDivisions, readToday } from '#server/reader/site'
import { readTimelineRange } from '#server/reader/timeline'

import { findRegionScope, nameFollowed } from './region-scope.ts'
import type { TimelineView } from './timeline-view.ts'

/**
 * What a page of the timeline is narrowed to, in words and for its reads. A year, month or day that the timeline
 * does not cover is no page, nor is one of a region that there is not. A day beyond it is one, whole, when something
 * is announced for it.
 */
export async function getTimelineScope(span: string, view: TimelineView) {
  const [divisions, today] = await Promise.all([readDivisions(), readToday()])
  const range = await readTimelineRange(today)
  const region = findRegionScope(divisions, view.region)
  const isCovered = isInRange(span, range)
  const isWhole = Object.keys(view).length === 0
  const isAnnounced =
    !isCovered && isWhole && span.length === 10 && (await readHasAnnouncement(span))
  if (!(isCovered || isAnnounced) || (view.region && !region)) notFound()
  const whole = formatWhole(divisions[0])
  const type = view.type && ACTIVITY_TYPE_LABELS[view.type]
  const followed = [region && nameFollowed(region), type].filter(Boolean)
  return {
    divisions,
    today,
    /** A day that is a page for what is announced alone. */
    isAnnounced,
    /** Whether what the span is part of has a page. */
    hasWhole: isInRange(span.slice(0, span.lastIndexOf('-')), range),
    region,
    /** 天水市 · 会议; empty when it is not narrowed. */
    narrowed: [region?.name, type].filter(Boolean).join(' · '),
    /** What feed and calendar carry. */
    followed: followed.join(' · ') || whole,
    /** 全省, or the one county. */
    whole,
    where: {
      type: view.type,
      divisionCode: region?.division.code,
      ownOnly: region?.ownOnly,
    },
  }
}

export type TimelineScopeShown = Awaited<ReturnType<typeof getTimelineScope>>
