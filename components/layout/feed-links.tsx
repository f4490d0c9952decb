import { followPath, type FeedView } from '#lib/addresses/feed-paths'

import { Icon } from '../ui/icon.tsx'

interface FeedLinksProps {
  view: FeedView
  /** What is followed. */
  of: string
  /** It is more than the page shows, so everybody gets a description. */
  isWider?: boolean | undefined
}

/** The ways to follow what a page shows, each explained on a page of its own. */
export function FeedLinks({ view, of, isWider }: FeedLinksProps) {
  const name = <span className={isWider ? undefined : 'sr-only'}>：{of}</span>
  return (
    <p className="flex flex-wrap gap-2 print:hidden">
      <a
        className="button primary whitespace-nowrap max-2xs:whitespace-normal"
        href={followPath(view)}
      >
        <Icon name="calendar" />
        <span>订阅日历{name}</span>
      </a>
      <a
        className="button whitespace-nowrap max-2xs:whitespace-normal"
        href={`${followPath(view)}#rss`}
      >
        <Icon name="feed" />
        <span>RSS{name}</span>
      </a>
    </p>
  )
}
