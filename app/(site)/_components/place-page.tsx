import { StoryCard } from '#components/article/story-card'
import { StoryFigure } from '#components/article/story-figure'
import { StoryRows } from '#components/article/story-rows'
import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { FeedLinks } from '#components/layout/feed-links'
import { Landscape } from '#components/layout/landscape'
import { OlderLink } from '#components/layout/older-link'
import { Spine } from '#components/timeline/spine'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { describeWay } from '#domain/site/describe-article'
import type { Place } from '#domain/site/list-places'
import { terrainOf } from '#domain/site/terrain-of'
import { placePath, timelinePath } from '#lib/site-paths'
import { readMostRead } from '#server/reader/most-read'
import { readPlacePage } from '#server/reader/place'
import { readPlaces, readSettings, readToday } from '#server/reader/site'

import { placePathCrumbs } from '../_lib/place-setting.ts'
import { Frame } from './frame.tsx'
import { PlaceAside } from './place-aside.tsx'
import { PlaceFacts } from './place-facts.tsx'

/** The page of a county, a zone, a prefecture or the province. */
export async function PlacePage({ place }: { place: Place }) {
  const [places, today, settings] = await Promise.all([readPlaces(), readToday(), readSettings()])
  const crumbs = placePathCrumbs(place, places)
  const site = { name: settings.siteName, address: settings.siteAddress }
  const isCounty = place.level === 'county' || place.level === 'zone'
  const [page, mostRead] = await Promise.all([
    readPlacePage(place.code, isCounty ? place.parentCode : null, today),
    readMostRead(place.code, today),
  ])
  const { pinned, shown, stories, total, timeline, near, renditions } = page
  const year = Number(today.slice(0, 4))
  const newest = shown[0]
  const last = stories.stories.at(-1)
  const month = timeline.activities[0]?.timelineOn.slice(0, 7)
  return (
    <Frame current="places">
      <JsonLd value={describeWay(site, crumbs)} />
      <Crumbs path={crumbs} />
      <Landscape code={place.code} terrain={terrainOf(place, places)} />
      <header className="place-head">
        <h1>
          <Headline text={place.name} />
        </h1>
        <div className="side">
          <PlaceFacts place={place} page={page} year={year} />
          <FeedLinks view={{ place }} of={place.name} />
        </div>
      </header>
      <div className="section columns">
        <div className="span-8 stack">
          <section aria-labelledby="news">
            <SectionHead id="news" title="最新报道" note={total > 0 ? `共${total}篇` : undefined} />
            {!newest && <p className="silent">还没有刊发报道。</p>}
            {newest?.figure && (
              <StoryFigure
                figure={newest.figure}
                renditions={renditions}
                sizes="(min-width: 60rem) 50rem, calc(100vw - 2rem)"
                eager
              />
            )}
            <div className={newest?.figure ? 'stories under-picture' : 'stories'}>
              {shown.map((story) => (
                <StoryCard
                  key={story.articleId}
                  story={story}
                  year={year}
                  big={story === newest}
                  brief={story !== newest && !isCounty}
                  withPlace={!isCounty}
                  pinned={pinned.includes(story)}
                />
              ))}
            </div>
            <OlderLink
              href={
                stories.hasMore && last ? `${placePath(place)}/articles/${last.articleId}` : null
              }
              words="更早的报道"
            />
          </section>
          {month && (
            <section aria-labelledby="timeline">
              <SectionHead
                id="timeline"
                title={`${isCounty ? '本地' : place.name}时间轴`}
                more={{
                  href: timelinePath(month, {
                    region: place.level === 'province' ? undefined : place.slug,
                  }),
                  words: '按月看',
                }}
              />
              <Spine activities={timeline.activities} year={year} withMonth withPlace={!isCounty} />
            </section>
          )}
          {near.length > 0 && (
            <section aria-labelledby="near">
              <SectionHead id="near" title="周边新讯" note="同一市州" />
              <StoryRows stories={near} year={year} />
            </section>
          )}
        </div>
        <PlaceAside place={place} places={places} page={page} mostRead={mostRead} />
      </div>
    </Frame>
  )
}
