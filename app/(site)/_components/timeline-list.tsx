import { OlderLink } from '#components/layout/older-link'
import { PrintedPart } from '#components/layout/printed-part'
import { Spine } from '#components/timeline/spine'
import type { ShownActivity } from '#domain/activity/list-activities'
import type { IsoDay } from '#lib/dates'
import { timelinePath } from '#lib/addresses/site-paths'

import type { TimelineView } from '../_lib/timeline-view.ts'

const ELDER_PAGE = 10
/** Of the list: who goes on in it comes to where it begins. */
const LIST = 'list'

interface TimelineListProps {
  /** YYYY-MM or YYYY-MM-DD. */
  span: string
  view: TimelineView
  activities: readonly ShownActivity[]
  hasMore: boolean
  /** How many the whole list has. */
  total: number
  /** How many of it are on this page and on those after it. */
  left: number
  /** The way on. */
  label: string
  hrefOf?: (day: IsoDay) => string
  /** Of the site, for paper. */
  origin: string
  /** What follows the last activity of the list. */
  end?: React.ReactNode
}

/** A page of the activities of a month or day; elder mode shows fewer of them at once. */
export function TimelineList(props: TimelineListProps) {
  const { span, view, activities, hasMore, total, left, label, hrefOf, origin, end } = props
  const { type, region } = view
  const after = (last: ShownActivity | undefined) =>
    last ? `${timelinePath(span, { type, region, before: last.id })}#${LIST}` : null
  const isLong = activities.length > ELDER_PAGE
  const beyond = left - ELDER_PAGE
  return (
    <>
      <div id={LIST}>
        <Spine
          activities={activities}
          year={Number(span.slice(0, 4))}
          withMonth={span.length > 7}
          elderPage={ELDER_PAGE}
          {...(hrefOf ? { hrefOf } : {})}
        />
      </div>
      {isLong && (
        <p className="mt-6 hidden not-print:elder:block">
          {span.length > 7 ? '这一天' : '这个月'}后面还有{beyond}
          项。点“再看”接着看；要接着听，翻到后面再点“朗读本页”。
        </p>
      )}
      <OlderLink
        href={isLong ? after(activities[ELDER_PAGE - 1]) : null}
        label={`再看${Math.min(ELDER_PAGE, beyond)}项`}
        within="elder mode"
      />
      <OlderLink
        href={hasMore ? after(activities.at(-1)) : null}
        label={label}
        within={isLong ? 'plain mode' : 'every mode'}
      />
      <PrintedPart
        shown={activities.length}
        total={total}
        unit="项"
        address={origin + timelinePath(span, { type, region })}
      />
      {!hasMore && end && <div className={isLong ? 'not-print:elder:hidden' : ''}>{end}</div>}
    </>
  )
}
