import { Card } from '#components/layout/card'
import { scopeOfMatters, type FollowedMatters } from '#domain/feed/matter-scope'
import { followPath, toWebcal } from '#lib/addresses/feed-paths'
import { matterCalendarPath, matterFeedPath } from '#lib/addresses/matter-paths'
import { readFeedSite } from '#server/documents/feed-site'
import { readFollowedMatters } from '#server/reader/followed'

import { describeEmptyWays } from '../../_lib/describe-empty-ways.ts'

interface FollowMattersProps {
  view: FollowedMatters
  /** What is followed. */
  of: string
  /** Whether articles prove it, which its feed has beside its steps. */
  isProved?: boolean
}

/** The ways to learn what becomes of proposals, without an account. */
export async function FollowMatters({ view, of, isProved = false }: FollowMattersProps) {
  const [{ address }, { hasDays, hasSteps }] = await Promise.all([
    readFeedSite(),
    readFollowedMatters(scopeOfMatters(view)),
  ])
  // A card without days has no calendar at all.
  const hasCalendar = hasDays || !view.card
  const empty = describeEmptyWays(
    { hasDays, hasSteps: hasSteps || isProved },
    { days: '答复期限', hasCalendar },
  )
  return (
    <div className="print:hidden">
      <Card id="follow" title={`跟着看${of}`}>
        {empty && <p className="mb-3 text-sm leading-relaxed text-ink-2">{empty}</p>}
        <p className="flex flex-wrap gap-2">
          <a
            className="button whitespace-nowrap max-2xs:whitespace-normal"
            href={matterFeedPath(view)}
          >
            RSS 办理进展
          </a>
          {hasCalendar && (
            <a
              className="button whitespace-nowrap max-2xs:whitespace-normal"
              href={toWebcal(address + matterCalendarPath(view))}
            >
              答复期限订进日历
            </a>
          )}
        </p>
        <p className="mt-2 text-sm leading-relaxed text-ink-2">
          不用注册。
          <a className="text-link" href={followPath({ division: view.division })}>
            怎么订阅
          </a>
        </p>
      </Card>
    </div>
  )
}
