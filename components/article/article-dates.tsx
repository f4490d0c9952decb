import type { ShownArticle } from '#domain/site/find-article'
import { shanghaiDay, shanghaiIso, shanghaiTime, formatDay } from '#lib/dates'
import { UNRECORDED_DATE, formatDateSource, formatKnownDate } from '#lib/article-dates'

import { CreditNames } from './credits.tsx'

/** The three dates that never mix, and who wrote it. */
export function ArticleDates({ article }: { article: ShownArticle }) {
  const { content, activity, printDate, archivedAt, isRetold } = article
  // An archive was in print long before this site had it.
  const shownAt = archivedAt ?? article.publishedAt
  const known = activity && formatKnownDate(activity)
  const shown = shanghaiDay(shownAt)
  return (
    <dl className="dates">
      <div>
        <dt>事件日期</dt>
        <dd>
          {known ? <time dateTime={activity?.startOn ?? ''}>{known}</time> : UNRECORDED_DATE}
          <small>{activity && formatDateSource(activity, article.isPageDated)}</small>
        </dd>
      </div>
      {printDate ? (
        <div>
          <dt>见报日期</dt>
          <dd>
            <time dateTime={printDate}>{formatDay(printDate)}</time>
            <small>{content.printPage ?? '纸质版'}</small>
          </dd>
        </div>
      ) : (
        archivedAt && (
          <div>
            <dt>见报日期</dt>
            <dd>
              没有写明
              <small>{['版面未印日期', content.printPage].filter(Boolean).join('，')}</small>
            </dd>
          </div>
        )
      )}
      <div>
        <dt>{archivedAt ? '存档收入' : '发布时间'}</dt>
        <dd>
          <time dateTime={shanghaiIso(shownAt)}>
            {`${formatDay(shown)} ${shanghaiTime(shownAt)}`}
          </time>
          <small>{!archivedAt ? '本站上线' : isRetold ? '据报纸改写' : '原样收自报纸'}</small>
        </dd>
      </div>
      {content.credits.length > 0 && (
        <div>
          <dt>署名</dt>
          <dd>
            <CreditNames credits={content.credits} />
            {content.dateline && <small>{content.dateline}</small>}
          </dd>
        </div>
      )}
    </dl>
  )
}
