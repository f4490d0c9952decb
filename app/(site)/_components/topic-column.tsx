import { StoryDate } from '#components/article/story-meta'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import type { StoryLine } from '#domain/site/story-line'
import { placeBefore } from '#lib/placed-headline'
import { articlePath } from '#lib/site-paths'

interface TopicColumnProps {
  topics: readonly { id: number; name: string; slug: string; newest: StoryLine[] }[]
  year: number
}

/** The running topics with the newest of their stories. */
export function TopicColumn({ topics, year }: TopicColumnProps) {
  return (
    <section className="span-4 topic" aria-labelledby="topics">
      <SectionHead id="topics" title="专题" more={{ href: '/topics', words: '全部' }} />
      {topics.map(({ id, name, slug, newest }) => (
        <div key={id}>
          <h3>
            <a href={`/topics/${slug}`}>
              <Headline text={name} />
            </a>
          </h3>
          <ul className="bullets">
            {newest.map((story) => (
              <li key={story.articleId}>
                <a href={articlePath(story.articleId)}>
                  {placeBefore(story.place, story.headline)}
                  <Headline text={story.headline} />
                </a>
                <span className="aside">
                  <StoryDate story={story} year={year} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
