import type { Rendition } from '#domain/media/list-renditions'
import type { StoryLine } from '#domain/site/story-line'
import { placeBefore } from '#lib/placed-headline'
import { articlePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { StoryFigure } from './story-figure.tsx'

interface PictureNewsProps {
  stories: readonly StoryLine[]
  renditions: readonly Rendition[]
}

/** Up to three stories by their pictures, the first of them large. */
export function PictureNews({ stories, renditions }: PictureNewsProps) {
  return (
    <div className="photos">
      {stories.map((story, index) => (
        <article key={story.articleId} className={index === 0 ? 'first' : undefined}>
          {story.figure && (
            <StoryFigure
              figure={story.figure}
              renditions={renditions}
              sizes={
                index === 0
                  ? '(min-width: 60rem) 33rem, calc(100vw - 2rem)'
                  : '(min-width: 60rem) 16rem, 50vw'
              }
              captioned={false}
            />
          )}
          <h3>
            <a href={articlePath(story.articleId)}>
              {placeBefore(story.place, story.headline)}
              <Headline text={story.headline} />
            </a>
          </h3>
          {index === 0 && story.figure && (
            <p className="photo-note">
              {story.figure.caption} <span className="credit">{story.figure.credit}</span>
            </p>
          )}
        </article>
      ))}
    </div>
  )
}
