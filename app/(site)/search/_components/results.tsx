import { MarkedText } from '#components/search/marked-text'
import { TypeMark } from '#components/ui/type-mark'
import type { FoundStory } from '#domain/search/list-found'
import { wordStoryDate } from '#lib/event-words'
import { articlePath, placePath } from '#lib/site-paths'

/** What was found, with the words asked for marked. */
export function Results({ stories, year }: { stories: readonly FoundStory[]; year: number }) {
  return (
    <ol className="results">
      {stories.map((story) => (
        <li key={story.articleId}>
          <Result story={story} year={year} />
        </li>
      ))}
    </ol>
  )
}

function Result({ story, year }: { story: FoundStory; year: number }) {
  const { articleId, headline, kicker, excerpt, type, place } = story
  const date = wordStoryDate(story, year)
  return (
    <article className="story">
      {kicker.text && (
        <p className="kicker">
          <MarkedText text={kicker} />
        </p>
      )}
      <h3>
        <a href={articlePath(articleId)}>
          <MarkedText text={headline} breaks />
        </a>
      </h3>
      <p className="summary">
        <MarkedText text={excerpt} />
      </p>
      <p className="meta">
        <TypeMark type={type} />
        <a href={placePath(place)}>{place.name}</a>
        <span>
          {date.label && `${date.label} `}
          <time dateTime={date.day}>{date.words}</time>
        </span>
      </p>
    </article>
  )
}
