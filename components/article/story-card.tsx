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
  pinned?: boolean
  /** h2 where the list is the page itself. */
  heading?: 'h2' | 'h3'
}

export function StoryCard(props: StoryCardProps) {
  const { story, year, big, brief, pinned, withPlace = true, heading: Heading = 'h3' } = props
  return (
    <article className={big ? 'story big' : 'story'}>
      {story.kicker && <p className="kicker">{story.kicker}</p>}
      <Heading>
        <a href={articlePath(story.articleId)}>
          <Headline text={story.headline} />
        </a>
      </Heading>
      {big && story.subtitle && <p className="subtitle">{story.subtitle}</p>}
      {!brief && <p className="summary">{story.summary}</p>}
      <StoryMeta story={story} year={year} withPlace={withPlace} pinned={pinned} />
    </article>
  )
}
