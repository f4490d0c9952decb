import { ArticleMarks } from '#components/article/article-marks'
import { DatedRow } from '#components/layout/label-row'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { TypeMark } from '#components/ui/type-mark'
import { areDemo } from '#lib/article-marks'
import { formatDay, type IsoDay } from '#lib/dates'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'
import { readToday } from '#server/reader/site'
import { readOnThisDay, type TimelineScope } from '#server/reader/timeline'

interface OnThisDayProps {
  /** Today's unless another is given. */
  day?: IsoDay
  /** The part of the timeline that is shown beside it. */
  where?: TimelineScope
}

/** The same day in earlier years; nothing when none of them has a report. */
export async function OnThisDay({ day: given, where = {} }: OnThisDayProps) {
  const today = given ?? (await readToday())
  const past = await readOnThisDay(today, where)
  if (past.length === 0) return null
  const isWhollyDemo = areDemo(past)
  return (
    <section aria-labelledby="on-this-day" data-demo={isWhollyDemo || undefined}>
      <SectionHead
        id="on-this-day"
        title={given ? '往年这一天' : '那年今日'}
        note={formatDay(today, Number(today.slice(0, 4)))}
        isDemo={isWhollyDemo}
      />
      <ul>
        {past.map(({ id, type, title, day, articleId, isDemo, division }) => (
          <DatedRow key={id} label={`${day.slice(0, 4)}年`} day={day}>
            <div>
              <a href={articlePath(articleId)}>
                <Headline text={title} />
              </a>
              <p className="meta mt-0.5">
                <TypeMark type={type} />
                <a href={divisionPath(division)}>{division.name}</a>
                {/* The year says how old it is. */}
                <ArticleMarks isOldNews={false} isDemo={isDemo} />
              </p>
            </div>
          </DatedRow>
        ))}
      </ul>
    </section>
  )
}
