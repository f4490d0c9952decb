import { StoryCard } from '#components/article/story-card'
import { StoryFigure } from '#components/article/story-figure'
import { SectionHead } from '#components/ui/section-head'
import type { Rendition } from '#domain/media/list-renditions'
import type { StoryLine } from '#domain/site/story-line'

interface HistoryColumnProps {
  stories: readonly StoryLine[]
  renditions: readonly Rendition[]
  year: number
}

/** What committees gather of local history, under the first picture there is. */
export function HistoryColumn({ stories, renditions, year }: HistoryColumnProps) {
  const figure = stories.find((story) => story.figure)?.figure
  return (
    <section className="span-4" aria-labelledby="history">
      <SectionHead id="history" title="文史" />
      {figure && (
        <StoryFigure
          figure={figure}
          renditions={renditions}
          sizes="(min-width: 60rem) 24rem, calc(100vw - 2rem)"
          captioned={false}
        />
      )}
      <div className="stories under-picture">
        {stories.slice(0, figure ? 2 : 3).map((story) => (
          <StoryCard key={story.articleId} story={story} year={year} />
        ))}
      </div>
    </section>
  )
}
