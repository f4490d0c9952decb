import { ArticleMarks } from '#components/article/article-marks'
import { ArticleDate } from '#components/article/article-meta'
import { AnnouncementMarks } from '#components/timeline/announced-list'
import { Headline } from '#components/ui/headline'
import { Icon } from '#components/ui/icon'
import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'
import type { ArticleLine } from '#domain/site/article-line'
import { CONSULTATIONS_PATH } from '#lib/addresses/consultation-paths'
import { PROPOSALS_PATH } from '#lib/addresses/proposal-paths'
import { SAY_LINK } from '#lib/addresses/site-links'
import {
  ANNOUNCEMENTS_PATH,
  announcementPath,
  articlePath,
  divisionPath,
  timelinePath,
  type DivisionPath,
} from '#lib/addresses/site-paths'
import { areDemo, DEMO_MARK } from '#lib/article-marks'
import { formatDay, formatWeekday, type IsoDay } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { isProvince } from '#lib/whole-site'

import { MyCounty } from './my-county.tsx'

const TILE =
  'flex min-h-24 flex-col items-center justify-center gap-1 border-2 border-ink font-bold lg:flex-row lg:gap-3 [&_svg]:size-8'
const SMALL_TILE =
  'flex min-h-tap items-center justify-center border-2 border-ink font-bold whitespace-nowrap'
const MORE_WAYS = [
  { href: ANNOUNCEMENTS_PATH, label: '预告' },
  { href: '/timeline', label: '按月看' },
  { href: '/topics', label: '专题' },
  { href: PROPOSALS_PATH, label: '提案' },
  { href: CONSULTATIONS_PATH, label: '协商' },
  SAY_LINK,
]
const HEADING = 'mt-6 flex flex-wrap items-center gap-x-3 border-t-3 border-rule pt-3'
// Beside each other where there is room, as on the front page of a paper.
const LINE =
  'border-t border-line py-3 first:border-t-0 lg:flex lg:items-baseline lg:justify-between lg:gap-8 lg:[&>p]:flex-none'

interface ElderHomeProps {
  siteName: string
  today: IsoDay
  /** What the portal is about. */
  whole: DivisionPath | null
  articles: readonly ArticleLine[]
  ahead: readonly ShownAnnouncement[]
}

/** The front page of elder mode: ways to go and the newest headlines, in place of all its parts. */
export function ElderHome({ siteName, today, whole, articles, ahead }: ElderHomeProps) {
  const year = Number(today.slice(0, 4))
  const newest = divisionPath(whole ?? { level: 'province', slug: '' })
  const hasPlaces = isProvince(whole)
  return (
    <div className="hidden elder:block">
      <p className="py-3">{siteName}，看本地的事。</p>
      {/* Ways on, which are seen: whoever has the page read to them hears what there is to read. */}
      <ul
        className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:[[data-silent]_&]:grid-cols-3"
        data-unread=""
      >
        <li>
          <a
            className={`${TILE} bg-fill text-on-fill`}
            href={hasPlaces ? '/counties' : newest}
            data-my-county={hasPlaces ? '' : undefined}
          >
            <Icon name="place" />
            <span data-county-words={hasPlaces ? '' : undefined}>本县新闻</span>
          </a>
        </li>
        <li>
          <a className={TILE} href={articles.length > 0 ? timelinePath(today) : '/timeline'}>
            <Icon name="calendar" />
            今天
          </a>
        </li>
        {/* A device without a voice has three: no hole is left. */}
        <li className="max-lg:[[data-silent]_&]:col-span-2">
          <a className={TILE} href="/search">
            <Icon name="search" />
            搜索
          </a>
        </li>
        <li className="[[data-silent]_&]:hidden">
          <button className={`w-full cursor-pointer ${TILE}`} type="button" data-read-page>
            <Icon name="speak" />
            <span>朗读</span>
          </button>
        </li>
      </ul>
      <ul className="mt-3 grid grid-cols-3 gap-3" data-unread="">
        {MORE_WAYS.map(({ href, label }) => (
          <li key={href}>
            <a className={SMALL_TILE} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {hasPlaces && <MyCounty id="elder-county" />}
      {articles.length > 0 && (
        <section aria-labelledby="elder-news" data-demo={areDemo(articles) || undefined}>
          <div className={HEADING}>
            <h2 className="text-2xl" id="elder-news">
              最新的报道
            </h2>
            {areDemo(articles) && <span className="mark">{DEMO_MARK}</span>}
          </div>
          <ol>
            {articles.map((article) => (
              <li key={article.articleId} className={LINE}>
                <h3 className="text-xl">
                  <a href={articlePath(article.articleId)}>
                    <Headline text={article.headline} />
                  </a>
                </h3>
                <p>
                  {ACTIVITY_TYPE_LABELS[article.type]}，{article.division.name}，
                  <ArticleDate article={article} year={year} /> <ArticleMarks {...article} />
                </p>
              </li>
            ))}
          </ol>
          <a className="button mt-3 w-full justify-center" href={newest}>
            看更多报道
          </a>
        </section>
      )}
      {ahead.length > 0 && (
        <section aria-labelledby="elder-ahead" data-demo={areDemo(ahead) || undefined}>
          <div className={HEADING}>
            <h2 className="text-2xl" id="elder-ahead">
              接下来
            </h2>
            {areDemo(ahead) && <span className="mark">{DEMO_MARK}</span>}
          </div>
          <ul>
            {ahead.map((one) => (
              <li key={one.announcementId} className={LINE}>
                <h3 className="text-xl">
                  <a href={announcementPath(one.announcementId)}>
                    <Headline text={one.title} />
                  </a>
                </h3>
                <p>
                  {one.division.name}，{formatDay(one.takesPlaceOn, year)}{' '}
                  {formatWeekday(one.takesPlaceOn)} {one.startTime}{' '}
                  <AnnouncementMarks announcement={one} />
                </p>
              </li>
            ))}
          </ul>
          <a className="button mt-3 w-full justify-center" href={ANNOUNCEMENTS_PATH}>
            看全部预告
          </a>
        </section>
      )}
    </div>
  )
}
