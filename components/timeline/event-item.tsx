import type { ShownActivity } from '#domain/activity/list-activities'
import { wordKnownDate } from '#lib/event-words'
import { wordSeriesNumber } from '#lib/series-words'
import { articlePath, placePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

/** One activity with the stories that report it. */
export function EventItem({
  activity,
  withPlace,
}: {
  activity: ShownActivity
  withPlace: boolean
}) {
  const { id, type, title, place, venue, series, seriesNumber, reports } = activity
  const [first, ...others] = reports
  if (!first) return null
  return (
    <li className="event" id={`activity-${id}`}>
      <p className="meta">
        <TypeMark type={type} />
        {withPlace && <a href={placePath(place)}>{place.name}</a>}
        {series && seriesNumber !== null && (
          <span>
            {series} {wordSeriesNumber(series, seriesNumber)}
          </span>
        )}
        {venue && <span>{venue}</span>}
      </p>
      <h3>
        <a href={articlePath(first.articleId)}>
          <Headline text={title} />
        </a>
      </h3>
      <p className="summary">{first.summary}</p>
      <EventSource activity={activity} />
      {others.length > 0 && (
        <p className="source">
          另有报道：
          {others.map(({ articleId, headline }) => (
            <a key={articleId} className="text-link" href={articlePath(articleId)}>
              <Headline text={headline} />
            </a>
          ))}
        </p>
      )}
    </li>
  )
}

/** What is uncertain about the date, in the words of the copy; nothing when the day is plain. */
function EventSource({ activity }: { activity: ShownActivity }) {
  const { precision, dateText } = activity
  if (precision === 'day') return null
  return (
    <p className="source">
      <span className="tag">
        {precision === 'range' && wordKnownDate(activity)}
        {precision === 'month' && '只知道月份'}
        {precision === 'none' && (dateText ? `原文：${dateText}` : '原文无日期')}
      </span>
    </p>
  )
}
