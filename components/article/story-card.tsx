import type { StoryLine } from '#domain/site/story-line'
import { articlePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { StoryMeta } from './story-meta.tsx'

interface StoryCardProps {
  story: StoryLine
  year: number
  /** The first of a list stands larger and shows its subtitle. */
  big?: boolean
  brief?: boolean
  withPlace?: boolean
}

export function StoryCard({ story, year, big, brief, withPlace = true }: StoryCardProps) {
  return (
    <article className={big ? 'story big' : 'story'}>
      {story.kicker && <p className="kicker">{story.kicker}</p>}
      <h3>
        <a href={articlePath(story.articleId)}>
          <Headline text={story.headline} />
        </a>
      </h3>
      {big && story.subtitle && <p className="subtitle">{story.subtitle}</p>}
      {!brief && <p className="summary">{story.summary}</p>}
      <StoryMeta story={story} year={year} withPlace={withPlace} />
    </article>
  )
}
