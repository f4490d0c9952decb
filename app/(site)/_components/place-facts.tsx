import { TimelineDate } from '#components/timeline/timeline-date'
import { covers } from '#domain/division/covers'
import type { Place } from '#domain/site/list-places'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import type { readPlacePage } from '#server/reader/place'

interface PlaceFactsProps {
  place: Place
  page: Awaited<ReturnType<typeof readPlacePage>>
  year: number
}

/** How much happened here lately, what last, and how much has been reported. */
export function PlaceFacts({ place, page, year }: PlaceFactsProps) {
  const { timeline, total, counts } = page
  const recent = counts
    .filter(({ code }) => covers(place.code, code))
    .reduce((sum, { count }) => sum + count, 0)
  const [latest] = timeline.activities
  return (
    <dl className="facts">
      <div>
        <dt>近30天</dt>
        <dd>
          {recent} <small>项活动</small>
        </dd>
      </div>
      {latest && (
        <div>
          <dt>最近一次</dt>
          <dd>
            <TimelineDate activity={latest} year={year} />{' '}
            <small>{ACTIVITY_TYPE_WORDS[latest.type]}</small>
          </dd>
        </div>
      )}
      <div>
        <dt>报道</dt>
        <dd>
          {total} <small>篇</small>
        </dd>
      </div>
    </dl>
  )
}
