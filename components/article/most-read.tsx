import type { MostRead } from '#domain/stats/list-most-read'
import { articlePath, placePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { SectionHead } from '../ui/section-head.tsx'

/** What was read most this week, counted without anybody's name; nothing while nothing was read. */
export function MostReadList({
  stories,
  withPlace,
}: {
  stories: readonly MostRead[]
  withPlace: boolean
}) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="most-read">
      <SectionHead id="most-read" title="本周最多人读" note="近7天" />
      <ol className="most-read">
        {stories.map(({ articleId, headline, place, reads }) => (
          <li key={articleId}>
            <a href={articlePath(articleId)}>
              <Headline text={headline} />
            </a>
            <p className="meta">
              {withPlace && <a href={placePath(place)}>{place.name}</a>}
              <span>{reads}次</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
