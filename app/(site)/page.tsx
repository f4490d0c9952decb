import type { Metadata } from 'next'

import { LeadArticle } from '#components/article/lead-article'
import { MostReadList } from '#components/article/most-read'
import { PictureNews } from '#components/article/picture-news'
import { ArticleCard } from '#components/article/article-card'
import { NothingYet } from '#components/layout/nothing-yet'
import { WeekStrip } from '#components/timeline/week-strip'
import { SectionHead } from '#components/ui/section-head'
import type { ArticleLine } from '#domain/site/article-line'
import { addDays, formatDay } from '#lib/dates'
import { timelinePath } from '#lib/addresses/site-paths'
import { isProvince } from '#lib/whole-site'
import { readFront } from '#server/reader/front'
import { readMostRead } from '#server/reader/most-read'
import { readSettings, readToday, readWhole } from '#server/reader/site'

import { Frame } from './_components/frame.tsx'
import { HistoryColumn } from './_components/history-column.tsx'
import { MoreNews } from './_components/more-news.tsx'
import { NewestByDivision } from './_components/newest-by-division.tsx'
import { ProvinceMap } from './_components/province-map.tsx'
import { TopicColumn } from './_components/topic-column.tsx'
import { pageMetadata } from './_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const [{ siteName, motto }, whole] = await Promise.all([readSettings(), readWhole()])
  const whose = isProvince(whole) ? '各级政协' : `${whole?.name}政协`
  return pageMetadata({
    description: `${siteName}，${motto}：${whose}的报道与活动`,
    path: '/',
    feeds: { title: siteName },
  })
}

const SIDE_ARTICLES = 4

/** Articles whose picture the page does not show yet, each picture once. */
function otherPictures(articles: readonly ArticleLine[], lead?: ArticleLine): ArticleLine[] {
  const shown = new Set([lead?.figure?.mediaId])
  return articles.filter(({ figure }) => {
    if (!figure || shown.has(figure.mediaId)) return false
    shown.add(figure.mediaId)
    return true
  })
}

export default async function FrontPage() {
  const [{ siteName }, today, whole] = await Promise.all([readSettings(), readToday(), readWhole()])
  const ofProvince = isProvince(whole)
  const [front, mostRead] = await Promise.all([readFront(today), readMostRead(null, today)])
  const { pinned, newest, renditions, week, byPrefecture } = front
  const year = Number(today.slice(0, 4))
  const fresh = newest.filter(({ isOldNews }) => !isOldNews)
  const lead = pinned[0] ?? fresh.find(({ figure }) => figure !== null) ?? fresh[0]
  const side = [...pinned, ...newest].filter((article) => article !== lead).slice(0, SIDE_ARTICLES)
  const pictured = otherPictures(front.pictured, lead)
  return (
    <Frame current="home">
      <h1 className="sr-only">
        {siteName} {formatDay(today)}
      </h1>
      {side.length > 0 || lead ? (
        <div className={lead?.figure ? 'front columns' : 'front'}>
          {lead && (
            <LeadArticle
              article={lead}
              renditions={renditions}
              year={year}
              pinned={pinned.includes(lead)}
            />
          )}
          <div className="lg:col-span-4 stories">
            {side.map((article, index) => (
              <ArticleCard
                key={article.articleId}
                article={article}
                year={year}
                brief={lead?.figure != null && index === SIDE_ARTICLES - 1}
                withDivision={ofProvince}
                pinned={pinned.includes(article)}
              />
            ))}
          </div>
        </div>
      ) : (
        <NothingYet>还没有刊发报道。第一篇通过终审后，就会出现在这里。</NothingYet>
      )}
      {week.activities.length > 0 && (
        <section className="section" aria-labelledby="week">
          <SectionHead
            id="week"
            title="一周履职"
            note={`${formatDay(week.monday, year)}至${formatDay(addDays(week.monday, 6), year)}`}
            more={{ href: timelinePath(week.monday.slice(0, 7)), label: '整月时间轴' }}
          />
          <WeekStrip monday={week.monday} activities={week.activities} />
        </section>
      )}
      {ofProvince && <ProvinceMap today={today} newest={byPrefecture} />}
      {(front.topics.length > 0 || pictured.length > 0) && (
        <div className="section columns">
          {front.topics.length > 0 && <TopicColumn topics={front.topics} year={year} />}
          {pictured.length > 0 && (
            <section className="span-8" aria-labelledby="photos">
              <SectionHead
                id="photos"
                title="图片"
                more={{ href: '/pictures', label: '全部图片' }}
              />
              <PictureNews articles={pictured.slice(0, 3)} renditions={renditions} />
            </section>
          )}
        </div>
      )}
      {newest.length > 0 && (
        <div className="section columns">
          {ofProvince ? (
            <NewestByDivision newest={byPrefecture} year={year} />
          ) : (
            <MoreNews
              articles={newest.filter((one) => one !== lead && !side.includes(one))}
              year={year}
            />
          )}
          {front.history.length > 0 && (
            <HistoryColumn articles={front.history} renditions={renditions} year={year} />
          )}
        </div>
      )}
      {mostRead.length > 0 && (
        <div className="section">
          <MostReadList articles={mostRead} withDivision={ofProvince} wide />
        </div>
      )}
    </Frame>
  )
}
