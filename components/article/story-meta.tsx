import type { StoryLine } from '#domain/site/story-line'
import { wordStoryDate, type StoryDates } from '#lib/event-words'
import { placePath } from '#lib/site-paths'
import { OLD_NEWS_MARK } from '#lib/words'

import { TypeMark } from '../ui/type-mark.tsx'

interface StoryMetaProps {
  story: StoryLine
  /** The year that need not be said. */
  year: number
  /** Left out on the place's own page. */
  withPlace?: boolean
  /** An editor put it first. */
  pinned?: boolean | undefined
}

/** Type, place and the one date of a story. */
export function StoryMeta({ story, year, withPlace = true, pinned = false }: StoryMetaProps) {
  return (
    <p className="meta">
      {pinned && <b className="pinned">置顶</b>}
      <TypeMark type={story.type} />
      {withPlace && <a href={placePath(story.place)}>{story.place.name}</a>}
      <StoryDate story={story} year={year} />
      {story.isOldNews && <span className="old-news">{OLD_NEWS_MARK}</span>}
    </p>
  )
}

/** 3月16日, or 见报 3月21日 when the copy gives no day. */
export function StoryDate({ story, year }: { story: StoryDates; year: number }) {
  const { label, day, words } = wordStoryDate(story, year)
  return (
    <span>
      {label && `${label} `}
      <time dateTime={day}>{words}</time>
    </span>
  )
}
