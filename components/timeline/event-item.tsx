import { tv } from 'tailwind-variants/lite'

import type { ShownActivity } from '#domain/activity/list-activities'
import { UNRECORDED_DATE, formatKnownDate } from '#lib/article-dates'
import { formatSeriesNumber } from '#lib/format-series'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'

import { ArticleMarks } from '../article/article-marks.tsx'
import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

const eventStyles = tv({
  slots: {
    event: 'relative grid gap-1 py-4 pl-6 elder:pl-10 print:break-inside-avoid [&>*]:min-w-0',
    // The mark of its type lies on the line.
    meta: 'meta [&_svg]:absolute [&_svg]:top-[1.05em] [&_svg]:left-[calc(-0.85em-1px)] [&_svg]:size-[1.75em]',
  },
  variants: {
    isDated: {
      true: { meta: '[&_svg]:[box-shadow:0_0_0_3px_var(--color-paper)]' },
      false: {
        meta: [
          '[&_svg]:bg-paper [&_svg]:stroke-(--c)',
          '[&_svg]:[box-shadow:0_0_0_3px_var(--color-paper),inset_0_0_0_1.5px_var(--c)]',
        ],
      },
    },
    isRuled: {
      true: {
        event:
          'before:absolute before:top-0 before:right-0 before:left-6 before:border-t before:border-line',
      },
    },
  },
})

const SOURCE = 'text-sm text-ink-3'

interface EventItemProps {
  activity: ShownActivity
  withDivision: boolean
  /** The day is known: its mark is solid. */
  isDated: boolean
  /** A line parts it from the day before. */
  isRuled: boolean
  /** Where it is shown, never how it looks. */
  className: string
}

/** One activity with the articles that report it. */
export function EventItem(props: EventItemProps) {
  const { activity, withDivision, isDated, isRuled, className } = props
  const { event, meta } = eventStyles({ isDated, isRuled })
  const { id, type, title, division, venue, series, seriesNumber, reports } = activity
  const [first, ...others] = reports
  if (!first) return null
  return (
    <li className={event({ className })} id={`activity-${id}`}>
      <p className={meta()}>
        <TypeMark type={type} />
        {withDivision && <a href={divisionPath(division)}>{division.name}</a>}
        {series && seriesNumber !== null && (
          <span>
            {series} {formatSeriesNumber(series, seriesNumber)}
          </span>
        )}
        {venue && <span>{venue}</span>}
        {/* The date says of itself how old it is. */}
        <ArticleMarks isOldNews={false} isDemo={first.isDemo} />
      </p>
      <h3 className="text-xl">
        <a href={articlePath(first.articleId)}>
          <Headline text={title} />
        </a>
      </h3>
      <p className="summary">{first.summary}</p>
      <EventSource activity={activity} />
      {others.length > 0 && (
        <p className={SOURCE}>
          另有报道：
          {others.map(({ articleId, headline }) => (
            <a key={articleId} className="text-link text-ink-2" href={articlePath(articleId)}>
              <Headline text={headline} />
            </a>
          ))}
        </p>
      )}
    </li>
  )
}

/** What is uncertain about the date, as the text puts it; nothing when the day is plain. */
function EventSource({ activity }: { activity: ShownActivity }) {
  const { precision, dateText } = activity
  if (precision === 'day') return null
  return (
    <p className={SOURCE}>
      <span className="rounded-sm border border-dashed border-edge px-[0.5em] whitespace-nowrap max-2xs:whitespace-normal text-ink-2 elder:whitespace-normal">
        {precision === 'range' && formatKnownDate(activity)}
        {precision === 'month' && '只知道月份'}
        {precision === 'none' && (dateText ? `原文：${dateText}` : UNRECORDED_DATE)}
      </span>
    </p>
  )
}
