import { StoryMeta } from '#components/article/story-meta'
import { Glyphs } from '#components/ui/glyphs'
import { Headline } from '#components/ui/headline'
import { Seal } from '#components/ui/seal'
import type { Place } from '#domain/site/list-places'
import { followPath } from '#lib/feed-paths'
import { articlePath, placePath } from '#lib/site-paths'
import { readPlaceNews } from '#server/reader/place'
import { readSettings, readToday } from '#server/reader/site'

/** The newest stories of a place, small enough for a column of another site. */
export async function EmbeddedPlace({ place }: { place: Place }) {
  const [{ siteName }, today, stories] = await Promise.all([
    readSettings(),
    readToday(),
    readPlaceNews(place.code),
  ])
  const isCounty = place.level === 'county' || place.level === 'zone'
  return (
    <main className="embed">
      <Glyphs />
      <header className="embed-head">
        <Seal />
        <h1>
          <a href={placePath(place)}>{place.name}政协报道</a>
        </h1>
      </header>
      {stories.length === 0 && <p className="silent">还没有刊发报道。</p>}
      <ul>
        {stories.map((story) => (
          <li key={story.articleId}>
            <h2>
              <a href={articlePath(story.articleId)}>
                <Headline text={story.headline} />
              </a>
            </h2>
            <StoryMeta story={story} year={Number(today.slice(0, 4))} withPlace={!isCounty} />
          </li>
        ))}
      </ul>
      <p className="embed-foot">
        <a href={placePath(place)}>更多报道与时间轴 · {siteName}</a>
        <a href={followPath({ place })}>订阅活动日历</a>
      </p>
    </main>
  )
}
