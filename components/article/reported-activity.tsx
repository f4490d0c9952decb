import type { ShownArticle } from '#domain/site/find-article'
import { wordMonth } from '#lib/dates'
import { PAGE_MONTH } from '#lib/event-words'
import { articleCalendarPath } from '#lib/feed-paths'
import { ownSlug } from '#lib/own-level'
import { wordSeriesNumber } from '#lib/series-words'
import { placePath, seriesPath, timelinePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

/** What happened in the world, as the timeline keeps it; nothing when the story reports nothing dated. */
export function ReportedActivity({ article }: { article: ShownArticle }) {
  const { activity, place } = article
  if (!activity) return null
  const { id, type, title, timelineOn, precision, venue, series, seriesNumber } = activity
  const month = timelineOn.slice(0, 7)
  // Narrow enough that what happened stands on its first page.
  const isCounty = place.level === 'county' || place.level === 'zone'
  const view = {
    region: place.level === 'province' ? ownSlug(place.slug) : place.slug,
    type: isCounty ? undefined : type,
  }
  const [year, number] = month.split('-').map(Number)
  const isUndated = precision === 'none'
  const isPageMonth = isUndated && article.isOldNews && !article.printDate
  const isMonthOnly = precision === 'month' || isPageMonth
  return (
    <section className="activity" aria-labelledby="activity-title">
      <p className="day">
        <b>{isMonthOnly ? `${number}月` : Number(timelineOn.slice(8))}</b>
        {isUndated && `${isPageMonth ? PAGE_MONTH : article.printDate ? '见报' : '发布'} `}
        {isMonthOnly ? `${year}年` : `${year}年${number}月`}
      </p>
      <div>
        <p className="meta">
          <TypeMark type={type} />
          <a href={placePath(place)}>{place.name}</a>
          {venue && <span>{venue}</span>}
          {series && seriesNumber !== null && (
            <a href={seriesPath(place.slug, series)}>
              {series} {wordSeriesNumber(series, seriesNumber)}
            </a>
          )}
        </p>
        <h2 id="activity-title">
          <Headline text={title} />
        </h2>
        <p className="meta">
          <a className="text-link" href={`${timelinePath(month, view)}#activity-${id}`}>
            在{wordMonth(month)}时间轴上看
          </a>
          {(precision === 'day' || precision === 'range') && (
            <a className="text-link" href={articleCalendarPath(article.id)}>
              加入日历
            </a>
          )}
        </p>
      </div>
    </section>
  )
}
