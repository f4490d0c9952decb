import { Card } from '#components/layout/card'
import { followPath, toWebcal } from '#lib/addresses/feed-paths'
import { matterCalendarPath, matterFeedPath, type MatterView } from '#lib/addresses/matter-paths'
import { readFeedSite } from '#server/documents/feed-site'

interface FollowMattersProps {
  view: MatterView
  /** What is followed. */
  of: string
  /** Whether there are days that a calendar could show. */
  hasDays: boolean
}

/** The ways to learn what becomes of proposals, without an account. */
export async function FollowMatters({ view, of, hasDays }: FollowMattersProps) {
  const { address } = await readFeedSite()
  return (
    <div className="print:hidden">
      <Card id="follow" title={`跟着看${of}`}>
        <p className="flex flex-wrap gap-2">
          <a
            className="button whitespace-nowrap max-2xs:whitespace-normal"
            href={matterFeedPath(view)}
          >
            RSS 办理进展
          </a>
          {hasDays && (
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
