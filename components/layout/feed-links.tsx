import { followPath, type FeedView } from '#lib/feed-paths'

import { Icon } from '../ui/icon.tsx'

interface FeedLinksProps {
  view: FeedView
  /** What is followed. */
  of: string
  /** It is more than the page shows, so everybody has to be told. */
  isWider?: boolean | undefined
}

/** The ways to follow what a page shows, each told in words on a page of its own. */
export function FeedLinks({ view, of, isWider }: FeedLinksProps) {
  const name = <span className={isWider ? undefined : 'sr-only'}>：{of}</span>
  return (
    <p className="feeds">
      <a className="button primary" href={followPath(view)}>
        <Icon name="calendar" />
        <span>订阅日历{name}</span>
      </a>
      <a className="button" href={`${followPath(view)}#rss`}>
        <Icon name="feed" />
        <span>RSS{name}</span>
      </a>
    </p>
  )
}
