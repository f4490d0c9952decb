import { TypeMark } from '#components/ui/type-mark'
import { Headline } from '#components/ui/headline'
import type { FeedScope } from '#domain/feed/feed-scope'
import { wordMonth, wordWeekday, type IsoDay } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { readFollowed } from '#server/reader/followed'
import { readToday } from '#server/reader/site'

import { nameScope } from '../_lib/name-scope.ts'

/** The last days that a calendar of this scope holds. */
export async function WhatComes({ scope }: { scope: FeedScope }) {
  const [activities, today] = await Promise.all([readFollowed(scope), readToday()])
  return (
    <section className="card" aria-labelledby="what-comes">
      <h2 id="what-comes">订了会看到什么</h2>
      <p className="label">{nameScope(scope)}最近写明日期的活动</p>
      {activities.length === 0 && <p className="empty">还没有写明日期的活动。</p>}
      <ol className="follow-days">
        {activities.map(({ id, type, title, startOn, place, reports }) => (
          <li key={id}>
            <p className="day">
              <b>{Number(startOn?.slice(8))}</b>
              <span>
                {monthOf(startOn ?? '', today)} {wordWeekday(startOn ?? '')}
              </span>
            </p>
            <div>
              <p className="meta">
                <TypeMark type={type} />
                <span>{place.name}</span>
              </p>
              <a href={articlePath(reports[0]?.articleId ?? 0)}>
                <Headline text={title} />
              </a>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** 3月; 2023年3月 in another year than today's. */
function monthOf(day: IsoDay, today: IsoDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? wordMonth(day).slice(5) : wordMonth(day)
}
