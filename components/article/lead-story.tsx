import type { Rendition } from '#domain/media/list-renditions'
import type { StoryLine } from '#domain/site/story-line'
import { articlePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { StoryFigure } from './story-figure.tsx'
import { StoryMeta } from './story-meta.tsx'

interface LeadStoryProps {
  story: StoryLine
  renditions: readonly Rendition[]
  year: number
  pinned?: boolean
}

/** The story the front page opens with, its picture large. */
export function LeadStory({ story, renditions, year, pinned }: LeadStoryProps) {
  return (
    <article className="lead span-8">
      <div>
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <h2>
          <a href={articlePath(story.articleId)}>
            <Headline text={story.headline} />
          </a>
        </h2>
        {story.subtitle && <p className="subtitle">{story.subtitle}</p>}
      </div>
      {story.figure && (
        <StoryFigure
          figure={story.figure}
          renditions={renditions}
          sizes="(min-width: 60rem) 50rem, calc(100vw - 2rem)"
          eager
        />
      )}
      <p className="summary">{story.summary}</p>
      <StoryMeta story={story} year={year} pinned={pinned} />
    </article>
  )
}
