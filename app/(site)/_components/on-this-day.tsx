import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { TypeMark } from '#components/ui/type-mark'
import { wordDay } from '#lib/dates'
import { articlePath, placePath } from '#lib/site-paths'
import { readToday } from '#server/reader/site'
import { readOnThisDay } from '#server/reader/timeline'

/** The same day in earlier years; nothing when none of them has a report. */
export async function OnThisDay() {
  const today = await readToday()
  const past = await readOnThisDay(today)
  if (past.length === 0) return null
  return (
    <section aria-labelledby="on-this-day">
      <SectionHead
        id="on-this-day"
        title="那年今日"
        note={wordDay(today, Number(today.slice(0, 4)))}
      />
      <ul className="past">
        {past.map(({ id, type, title, day, articleId, place }) => (
          <li key={id}>
            <time dateTime={day}>{day.slice(0, 4)}年</time>
            <div>
              <a href={articlePath(articleId)}>
                <Headline text={title} />
              </a>
              <p className="meta">
                <TypeMark type={type} />
                <a href={placePath(place)}>{place.name}</a>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
