import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'
import { announcementPath, divisionPath } from '#lib/addresses/site-paths'
import { formatDay, formatWeekday } from '#lib/dates'

import { ArticleMarks } from '../article/article-marks.tsx'
import { DatedRow } from '../layout/label-row.tsx'
import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

// Both of the first row are without a line.
const WIDE = [
  'lg:grid lg:grid-cols-[1fr_1fr] lg:gap-x-12',
  'lg:[&>li:nth-child(2)]:border-t-0 lg:[&>li:nth-child(2)]:pt-0',
  'elder:grid-cols-[1fr] elder:[&>li:nth-child(2)]:border-t elder:[&>li:nth-child(2)]:pt-3',
].join(' ')

/** Announced activities, the nearest day first; what was called off says so. */
export function AnnouncedList({
  announced,
  year,
  withDivision,
  wide = false,
}: {
  announced: readonly ShownAnnouncement[]
  year?: number | undefined
  withDivision: boolean
  /** In two columns, where there is room. */
  wide?: boolean
}) {
  return (
    <ul className={wide ? WIDE : undefined}>
      {announced.map((one) => (
        <DatedRow
          key={one.announcementId}
          label={formatDay(one.takesPlaceOn, year)}
          day={one.takesPlaceOn}
        >
          <div className="grid content-start gap-1">
            <p className="meta">
              <TypeMark type={one.type} />
              {withDivision && <a href={divisionPath(one.division)}>{one.division.name}</a>}
              <span>
                {[formatWeekday(one.takesPlaceOn), one.startTime].filter(Boolean).join(' ')}
              </span>
              <AnnouncementMarks announcement={one} />
            </p>
            <h3 className="text-lg leading-normal">
              <a href={announcementPath(one.announcementId)}>
                <Headline text={one.title} />
              </a>
            </h3>
            {one.callOffReason && <p className="summary">{one.callOffReason}</p>}
          </div>
        </DatedRow>
      ))}
    </ul>
  )
}

/** How an announcement stands, beside its name. */
export function AnnouncementMarks({
  announcement: { callOffReason, isChanged, isDemo },
}: {
  announcement: Pick<ShownAnnouncement, 'callOffReason' | 'isChanged' | 'isDemo'>
}) {
  return (
    <>
      {callOffReason !== null && <span className="mark">已取消</span>}
      {callOffReason === null && isChanged && <span className="mark">有改动</span>}
      <ArticleMarks isOldNews={false} isDemo={isDemo} />
    </>
  )
}
