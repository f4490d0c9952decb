import type { StoryLine } from '#domain/site/story-line'
import { placeBefore } from '#lib/placed-headline'
import { articlePath, placePath } from '#lib/site-paths'
import { OLD_NEWS_MARK } from '#lib/words'

import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'
import { StoryDate } from './story-meta.tsx'

interface StoryRowsProps {
  stories: readonly StoryLine[]
  year: number
  /** What stands in the left column instead of each story's own place, by article. */
  labels?: Record<number, { words: string; href: string }>
}

/** Stories by place, in two columns where there is room. */
export function StoryRows({ stories, year, labels = {} }: StoryRowsProps) {
  return (
    <ul className="by-place">
      {stories.map((story) => {
        const { articleId, place, headline, type } = story
        const label = labels[articleId] ?? { words: place.name, href: placePath(place) }
        return (
          <li key={articleId}>
            <a className="place" href={label.href}>
              {label.words}
            </a>
            <div>
              <a href={articlePath(articleId)}>
                {label.words !== place.name && placeBefore(place, headline)}
                <Headline text={headline} />
              </a>
              <p className="meta">
                <TypeMark type={type} />
                <StoryDate story={story} year={year} />
                {story.isOldNews && <span className="old-news">{OLD_NEWS_MARK}</span>}
              </p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
