import { OlderLink } from '#components/layout/older-link'
import { Spine } from '#components/timeline/spine'
import type { ShownActivity } from '#domain/activity/list-activities'
import type { IsoDay } from '#lib/dates'
import { timelinePath } from '#lib/addresses/site-paths'

import type { TimelineView } from '../_lib/timeline-view.ts'

const ELDER_PAGE = 10

interface TimelineListProps {
  /** YYYY-MM or YYYY-MM-DD. */
  span: string
  view: TimelineView
  activities: readonly ShownActivity[]
  hasMore: boolean
  /** The way on. */
  label: string
  hrefOf?: (day: IsoDay) => string
}

/** A page of the activities of a month or day; elder mode shows fewer of them at once. */
export function TimelineList(props: TimelineListProps) {
  const { span, view, activities, hasMore, label, hrefOf } = props
  const after = (last: ShownActivity | undefined) =>
    last ? timelinePath(span, { type: view.type, region: view.region, before: last.id }) : null
  const isLong = activities.length > ELDER_PAGE
  return (
    <>
      <Spine
        activities={activities}
        year={Number(span.slice(0, 4))}
        withMonth={span.length > 7}
        elderPage={ELDER_PAGE}
        {...(hrefOf ? { hrefOf } : {})}
      />
      <OlderLink
        href={isLong ? after(activities[ELDER_PAGE - 1]) : null}
        label={`再看${ELDER_PAGE}项`}
        within="elder mode"
      />
      <OlderLink
        href={hasMore ? after(activities.at(-1)) : null}
        label={label}
        within={isLong ? 'plain mode' : 'every mode'}
      />
    </>
  )
}
