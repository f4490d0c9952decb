import type { Rendition } from '#domain/media/list-renditions'
import type { StoryLine } from '#domain/site/story-line'
import { articlePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { StoryFigure } from './story-figure.tsx'
import { StoryMeta } from './story-meta.tsx'

interface GalleryProps {
  stories: readonly StoryLine[]
  renditions: readonly Rendition[]
  year: number
  /** The first picture stands large, as the newest of all. */
  withLead?: boolean
}

/** Stories by their pictures, each with its caption and who took it. */
export function Gallery({ stories, renditions, year, withLead = false }: GalleryProps) {
  return (
    <div className="gallery">
      {stories.map((story, index) => {
        const isLead = withLead && index === 0
        return (
          <article key={story.articleId} className={isLead ? 'first' : undefined}>
            {story.figure && (
              <StoryFigure
                figure={story.figure}
                renditions={renditions}
                sizes={
                  isLead
                    ? '(min-width: 60rem) 50rem, calc(100vw - 2rem)'
                    : '(min-width: 60rem) 24rem, (min-width: 40rem) 50vw, calc(100vw - 2rem)'
                }
                eager={index === 0}
              />
            )}
            <h2>
              <a href={articlePath(story.articleId)}>
                <Headline text={story.headline} />
              </a>
            </h2>
            {isLead && <p className="summary">{story.summary}</p>}
            <StoryMeta story={story} year={year} />
          </article>
        )
      })}
    </div>
  )
}
