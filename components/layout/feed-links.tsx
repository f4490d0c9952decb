import { followPath, type FeedView } from '#lib/feed-paths'

import { Icon } from '../ui/icon.tsx'

/** The ways to follow what a page shows, each told in words on a page of its own. */
export function FeedLinks({ view, of }: { view: FeedView; of: string }) {
  return (
    <p className="feeds">
      <a className="button primary" href={followPath(view)}>
        <Icon name="calendar" />
        订阅日历
        <span className="sr-only">：{of}</span>
      </a>
      <a className="button" href={`${followPath(view)}#rss`}>
        <Icon name="feed" />
        RSS
        <span className="sr-only">：{of}</span>
      </a>
    </p>
  )
}
