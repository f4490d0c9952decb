import { calendarPath, feedPath, type FeedView } from '#lib/feed-paths'

import { Icon } from '../ui/icon.tsx'

/** The ways to follow what a page shows: its calendar and its feed. */
export function FeedLinks({ view, of }: { view: FeedView; of: string }) {
  return (
    <p className="feeds">
      <a className="button primary" href={calendarPath(view)}>
        <Icon name="calendar" />
        订阅日历
        <span className="sr-only">：{of}</span>
      </a>
      <a className="button" href={feedPath(view)} type="application/atom+xml">
        <Icon name="feed" />
        RSS
        <span className="sr-only">：{of}</span>
      </a>
    </p>
  )
}
