import { FeedLinks } from '#components/layout/feed-links'
import { PageTitle } from '#components/layout/page-title'

import type { TimelineScopeShown } from '../_lib/timeline-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'

interface TimelineTitleProps {
  title: string
  lead: React.ReactNode
  view: TimelineView
  scope: TimelineScopeShown
}

/** The head of a page of the timeline, with the ways to follow what it shows. */
export function TimelineTitle({ title, lead, view, scope }: TimelineTitleProps) {
  const { region, followed } = scope
  return (
    <PageTitle title={title} lead={lead}>
      <div className="md:ml-auto print:hidden">
        <FeedLinks
          view={{ division: region?.division, type: view.type }}
          of={followed}
          isWider={region?.ownOnly}
        />
      </div>
    </PageTitle>
  )
}
