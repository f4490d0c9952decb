import type { Metadata } from 'next'

import { LeadArticle } from '#components/article/lead-article'
import { MostReadList } from '#components/article/most-read'
import { PictureNews } from '#components/article/picture-news'
import { ArticleCard } from '#components/article/article-card'
import { NothingYet } from '#components/layout/nothing-yet'
import { WeekStrip } from '#components/timeline/week-strip'
import { SectionHead } from '#components/ui/section-head'
import { isDemoActivity } from '#lib/article-marks'
import { addDays, formatDay } from '#lib/dates'
import { ANNOUNCEMENTS_PATH, timelinePath } from '#lib/addresses/site-paths'
import { isProvince } from '#lib/whole-site'
import { readFront, readMonthCounts } from '#server/reader/front'
import { readMostRead } from '#server/reader/most-read'
import { readProvinceProposals } from '#server/reader/proposals'
import { readSettings, readToday, readWhole } from '#server/reader/site'

import { ComingUp } from './_components/coming-up.tsx'
import { ElderHome } from './_components/elder-home.tsx'
import { Frame } from './_components/frame.tsx'
import { HistoryColumn } from './_components/history-column.tsx'
import { MoreNews } from './_components/more-news.tsx'
import { MyCounty } from './_components/my-county.tsx'
import { NewestByDivision } from './_components/newest-by-division.tsx'
import { ProvinceMap } from './_components/province-map.tsx'
import { ProposalsBand } from './_components/proposals-band.tsx'
import { ScriptFile } from './_components/script-file.tsx'
import { TopicColumn } from './_components/topic-column.tsx'
import { arrangeFront } from './_lib/arrange-front.ts'
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

// Six screens of a phone hold them below the ways on.
const ELDER_HEADLINES = 9
const ELDER_AHEAD = 2

export default async function FrontPage() {
  const [{ siteName }, today, whole] = await Promise.all([readSettings(), readToday(), readWhole()])
  const ofProvince = isProvince(whole)
  const [front, mostRead, monthCounts, proposals] = await Promise.all([
    readFront(today),
    readMostRead(null, today),
    ofProvince ? readMonthCounts(today) : [],
    readProvinceProposals(),
  ])
  const { pinned, newest, renditions, byPrefecture } = front
  const year = Number(today.slice(0, 4))
  const shown = arrangeFront(front, mostRead, ofProvince)
  const { lead, side, week, pictures } = shown
  const isDemoWeek = front.week.activities.every(isDemoActivity)
  return (
    <Frame current="home">
      <h1 className="sr-only">
        {siteName} {formatDay(today)}
      </h1>
      <ScriptFile name="my-county" />
      <ElderHome
        siteName={siteName}
        today={today}
        whole={whole}
        articles={[...pinned, ...newest].slice(0, ELDER_HEADLINES)}
        ahead={front.ahead.slice(0, ELDER_AHEAD)}
      />
      <div className="elder:hidden">
        {ofProvince && <MyCounty id="my-county" />}
        {lead ? (
          <div className={lead.figure ? 'front columns' : 'front'}>
            <LeadArticle
              article={lead}
              renditions={renditions}
              year={year}
              pinned={pinned.includes(lead)}
            />
            <div className="lg:col-span-4 stories">
              {side.map((article, index) => (
                <ArticleCard
                  key={article.articleId}
                  article={article}
                  year={year}
                  brief={lead.figure != null && index === side.length - 1}
                  withDivision={ofProvince}
                  pinned={pinned.includes(article)}
                />
              ))}
            </div>
          </div>
        ) : (
          <NothingYet>还没有刊发报道。第一篇通过终审后，就会出现在这里。</NothingYet>
        )}
        {front.week.activities.length > 0 && (
          <section className="section" aria-labelledby="week" data-demo={isDemoWeek || undefined}>
            <SectionHead
              id="week"
              title="一周履职"
              note={`${formatDay(week.first, year)}至${formatDay(addDays(week.first, 6), year)}`}
              more={{ href: timelinePath(addDays(week.first, 6).slice(0, 7)), label: '整月时间轴' }}
              isDemo={isDemoWeek}
            />
            <WeekStrip week={week} />
          </section>
        )}
        {front.ahead.length > 0 && (
          <div className="section">
            <ComingUp
              announced={front.ahead}
              year={year}
              withDivision={ofProvince}
              wide
              more={{ href: ANNOUNCEMENTS_PATH, label: '全部预告' }}
            />
          </div>
        )}
        {ofProvince && <ProvinceMap rows={monthCounts} />}
        <ProposalsBand {...proposals} />
        {(shown.topics.length > 0 || pictures.length > 0) && (
          <div className="section columns">
            {shown.topics.length > 0 && <TopicColumn topics={shown.topics} year={year} />}
            {pictures.length > 0 && (
              <section className="span-8" aria-labelledby="photos">
                <SectionHead
                  id="photos"
                  title="图片"
                  more={{ href: '/pictures', label: '全部图片' }}
                />
                <PictureNews articles={pictures} renditions={renditions} />
              </section>
            )}
          </div>
        )}
        {newest.length > 0 && (
          <div className="section columns">
            {ofProvince ? (
              <NewestByDivision newest={byPrefecture} articles={shown.byPlace} year={year} />
            ) : (
              <MoreNews articles={shown.byPlace} year={year} />
            )}
            {shown.history.length > 0 && (
              <HistoryColumn articles={shown.history} renditions={renditions} year={year} />
            )}
          </div>
        )}
        {shown.mostRead.length > 0 && (
          <div className="section">
            <MostReadList
              articles={shown.mostRead}
              title="本周也读得多"
              withDivision={ofProvince}
              wide
            />
          </div>
        )}
      </div>
    </Frame>
  )
}
