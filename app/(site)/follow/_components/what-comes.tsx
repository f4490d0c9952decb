import { ArticleMarks } from '#components/article/article-marks'
import { Card } from '#components/layout/card'
import { Headline } from '#components/ui/headline'
import { TypeMark } from '#components/ui/type-mark'
import type { FeedScope } from '#domain/feed/feed-scope'
import { isDemoActivity } from '#lib/article-marks'
import { formatMonth, formatWeekday, type IsoDay } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { readFollowed } from '#server/reader/followed'
import { readToday } from '#server/reader/site'

import { nameScope } from '../_lib/name-scope.ts'

/** Large letters give the day a line of its own on a phone, and a wider column elsewhere. */
const DAY =
  'grid grid-cols-[7rem_1fr] max-2xs:grid-cols-[1fr] gap-3 border-t border-line py-3 elder:grid-cols-[1fr] elder:sm:grid-cols-[12rem_1fr]'

/** The last days that a calendar of this scope holds. */
export async function WhatComes({ scope }: { scope: FeedScope }) {
  const [activities, today, name] = await Promise.all([
    readFollowed(scope),
    readToday(),
    nameScope(scope),
  ])
  return (
    <Card id="what-comes" title="订了会看到什么">
      <p className="label">{name}最近写明日期的活动</p>
      {activities.length === 0 && <p className="text-ink-3">还没有写明日期的活动。</p>}
      <ol>
        {activities.map(({ id, type, title, startOn, division, reports }) => (
          <li key={id} className={DAY}>
            <p className="day">
              <b className="block text-2xl leading-[1.1] elder:text-[2rem]">
                {Number(startOn?.slice(8))}
              </b>
              <span className="whitespace-nowrap">
                {monthOf(startOn ?? '', today)} {formatWeekday(startOn ?? '')}
              </span>
            </p>
            <div>
              <p className="meta">
                <TypeMark type={type} />
                <span>{division.name}</span>
                <ArticleMarks isOldNews={false} isDemo={isDemoActivity({ reports })} />
              </p>
              <a
                className="font-serif text-base leading-[1.5] font-bold"
                href={articlePath(reports[0]?.articleId ?? 0)}
              >
                <Headline text={title} />
              </a>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** 3月; 2023年3月 in another year than today's. */
function monthOf(day: IsoDay, today: IsoDay): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatMonth(day).slice(5) : formatMonth(day)
}
