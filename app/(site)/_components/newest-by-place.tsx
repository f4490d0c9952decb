import { Fragment } from 'react'

import { StoryRows } from '#components/article/story-rows'
import { SectionHead } from '#components/ui/section-head'
import type { StoryLine } from '#domain/site/story-line'
import { placePath } from '#lib/site-paths'
import { readPlaces } from '#server/reader/site'

interface NewestByPlaceProps {
  newest: Record<string, StoryLine>
  year: number
}

/** One newest story of each prefecture, and the names of those that have none yet. */
export async function NewestByPlace({ newest, year }: NewestByPlaceProps) {
  const places = await readPlaces()
  const prefectures = places.filter(({ level }) => level === 'prefecture')
  const silent = prefectures.filter(({ code }) => !newest[code])
  const stories = prefectures.flatMap(({ code }) => newest[code] ?? [])
  const labels = Object.fromEntries(
    prefectures.flatMap((place) => {
      const story = newest[place.code]
      const label = { words: place.shortName, href: placePath(place) }
      return story ? [[story.articleId, label] as const] : []
    }),
  )
  return (
    <section className="span-8" aria-labelledby="by-place">
      <SectionHead
        id="by-place"
        title="各地新讯"
        more={{ href: '/counties', words: '全部市州县区' }}
      />
      <StoryRows stories={stories} year={year} labels={labels} />
      {silent.length > 0 && (
        <p className="silent">
          还没有刊发报道：
          {silent.map((place, index) => (
            <Fragment key={place.code}>
              {index > 0 && '、'}
              <a href={placePath(place)}>{place.shortName}</a>
            </Fragment>
          ))}
        </p>
      )}
    </section>
  )
}
