import type { Metadata } from 'next'

import { LeadStory } from '#components/article/lead-story'
import { MostReadList } from '#components/article/most-read'
import { PictureNews } from '#components/article/picture-news'
import { StoryCard } from '#components/article/story-card'
import { WeekStrip } from '#components/timeline/week-strip'
import { SectionHead } from '#components/ui/section-head'
import type { StoryLine } from '#domain/site/story-line'
import { addDays, wordDay } from '#lib/dates'
import { timelineDayPath, timelinePath } from '#lib/site-paths'
import { readFront } from '#server/reader/front'
import { readMostRead } from '#server/reader/most-read'
import { readSettings, readToday } from '#server/reader/site'

import { Frame } from './_components/frame.tsx'
import { HistoryColumn } from './_components/history-column.tsx'
import { NewestByPlace } from './_components/newest-by-place.tsx'
import { ProvinceMap } from './_components/province-map.tsx'
import { TopicColumn } from './_components/topic-column.tsx'
import { pageMetadata } from './_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const { siteName, motto } = await readSettings()
  return pageMetadata({
    description: `${siteName}，${motto}：各级政协的报道与活动`,
    path: '/',
    feeds: { title: siteName },
  })
}

const SIDE_STORIES = 4

/** Stories whose picture the page does not show yet, each picture once. */
function otherPictures(stories: readonly StoryLine[], lead?: StoryLine): StoryLine[] {
  const shown = new Set([lead?.figure?.mediaId])
  return stories.filter(({ figure }) => {
    if (!figure || shown.has(figure.mediaId)) return false
    shown.add(figure.mediaId)
    return true
  })
}

export default async function FrontPage() {
  const [{ siteName }, today] = await Promise.all([readSettings(), readToday()])
  const [front, mostRead] = await Promise.all([readFront(today), readMostRead(null, today)])
  const { pinned, newest, renditions, week, byPrefecture } = front
  const year = Number(today.slice(0, 4))
  const fresh = newest.filter(({ isOldNews }) => !isOldNews)
  const lead = pinned[0] ?? fresh.find(({ figure }) => figure !== null) ?? fresh[0]
  const side = [...pinned, ...newest].filter((story) => story !== lead).slice(0, SIDE_STORIES)
  const pictured = otherPictures(front.pictured, lead)
  return (
    <Frame current="home">
      <h1 className="sr-only">
        {siteName} {wordDay(today)}
      </h1>
      {side.length > 0 || lead ? (
        <div className={lead?.figure ? 'front columns' : 'front'}>
          {lead && (
            <LeadStory
              story={lead}
              renditions={renditions}
              year={year}
              pinned={pinned.includes(lead)}
            />
          )}
          <div className="span-4 stories">
            {side.map((story, index) => (
              <StoryCard
                key={story.articleId}
                story={story}
                year={year}
                brief={lead?.figure != null && index === SIDE_STORIES - 1}
                pinned={pinned.includes(story)}
              />
            ))}
          </div>
        </div>
      ) : (
        <p className="empty-site">还没有刊发报道。第一篇通过终审后，就会出现在这里。</p>
      )}
      {week.activities.length > 0 && (
        <section className="section" aria-labelledby="week">
          <SectionHead
            id="week"
            title="一周履职"
            note={`${wordDay(week.monday, year)}至${wordDay(addDays(week.monday, 6), year)}`}
            more={{ href: timelinePath(week.monday.slice(0, 7)), words: '整月时间轴' }}
          />
          <WeekStrip
            monday={week.monday}
            activities={week.activities}
            hrefOf={(day) => timelineDayPath(day, { before: week.dayPages[day] })}
          />
        </section>
      )}
      <ProvinceMap today={today} newest={byPrefecture} />
      {(front.topics.length > 0 || pictured.length > 0) && (
        <div className="section columns">
          {front.topics.length > 0 && <TopicColumn topics={front.topics} year={year} />}
          {pictured.length > 0 && (
            <section className="span-8" aria-labelledby="photos">
              <SectionHead
                id="photos"
                title="图片"
                more={{ href: '/pictures', words: '全部图片' }}
              />
              <PictureNews stories={pictured.slice(0, 3)} renditions={renditions} />
            </section>
          )}
        </div>
      )}
      {newest.length > 0 && (
        <div className="section columns">
          <NewestByPlace newest={byPrefecture} year={year} />
          {front.history.length > 0 && (
            <HistoryColumn stories={front.history} renditions={renditions} year={year} />
          )}
        </div>
      )}
      {mostRead.length > 0 && (
        <div className="section in-two">
          <MostReadList stories={mostRead} withPlace />
        </div>
      )}
    </Frame>
  )
}
