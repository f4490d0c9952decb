import type { ShownArticle } from '#domain/site/find-article'
import { formatMonth } from '#lib/dates'
import { PAGE_MONTH } from '#lib/article-dates'
import { articleCalendarPath } from '#lib/addresses/feed-paths'
import { ownSlug } from '#lib/own-level'
import { formatSeriesNumber } from '#lib/format-series'
import { divisionPath, seriesPath, timelinePath } from '#lib/addresses/site-paths'

import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

/** What happened in the world, as the timeline keeps it; nothing when the article reports nothing dated. */
export function ReportedActivity({ article }: { article: ShownArticle }) {
  const { activity, division } = article
  if (!activity) return null
  const { id, type, title, timelineOn, precision, venue, series, seriesNumber } = activity
  const month = timelineOn.slice(0, 7)
  // Narrow enough that the activity is on its first page.
  const isCounty = division.level === 'county' || division.level === 'zone'
  const view = {
    region: division.level === 'province' ? ownSlug(division.slug) : division.slug,
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
          <a href={divisionPath(division)}>{division.name}</a>
          {venue && <span>{venue}</span>}
          {series && seriesNumber !== null && (
            <a href={seriesPath(division.slug, series)}>
              {`${series} ${formatSeriesNumber(series, seriesNumber)}`}
            </a>
          )}
        </p>
        <h2 id="activity-title">
          <Headline text={title} />
        </h2>
        <p className="meta">
          <a className="text-link" href={`${timelinePath(month, view)}#activity-${id}`}>
            {`在${formatMonth(month)}时间轴上看`}
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
