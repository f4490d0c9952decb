import { DatedRow } from '#components/layout/label-row'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { TypeMark } from '#components/ui/type-mark'
import { formatDay, type IsoDay } from '#lib/dates'
import { articlePath, divisionPath } from '#lib/addresses/site-paths'
import { readToday } from '#server/reader/site'
import { readOnThisDay } from '#server/reader/timeline'

/** The same day in earlier years, today's unless another is given; nothing when none of them has a report. */
export async function OnThisDay({ day: given }: { day?: IsoDay }) {
  const today = given ?? (await readToday())
  const past = await readOnThisDay(today)
  if (past.length === 0) return null
  return (
    <section aria-labelledby="on-this-day">
      <SectionHead
        id="on-this-day"
        title={given ? '往年这一天' : '那年今日'}
        note={formatDay(today, Number(today.slice(0, 4)))}
      />
      <ul>
        {past.map(({ id, type, title, day, articleId, division }) => (
          <DatedRow key={id} label={`${day.slice(0, 4)}年`} day={day}>
            <div>
              <a href={articlePath(articleId)}>
                <Headline text={title} />
              </a>
              <p className="meta mt-0.5">
                <TypeMark type={type} />
                <a href={divisionPath(division)}>{division.name}</a>
              </p>
            </div>
          </DatedRow>
        ))}
      </ul>
    </section>
  )
}
