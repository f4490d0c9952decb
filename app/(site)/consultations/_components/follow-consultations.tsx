import { Card } from '#components/layout/card'
import {
  consultationCalendarPath,
  consultationFeedPath,
  type ConsultationView,
} from '#lib/addresses/consultation-paths'
import { toWebcal } from '#lib/addresses/feed-paths'
import { readFeedSite } from '#server/documents/feed-site'
import { readFollowedConsultations } from '#server/reader/followed'

import { describeEmptyWays } from '../../_lib/describe-empty-ways.ts'

type FollowedView = ConsultationView & {
  division: (NonNullable<ConsultationView['division']> & { code: string }) | null
}

/** The ways to learn what becomes of topics, without an account. */
export async function FollowConsultations({ view, of }: { view: FollowedView; of: string }) {
  const { division, roomId } = view
  const [{ address }, followed] = await Promise.all([
    readFeedSite(),
    readFollowedConsultations({ divisionCode: division?.code, roomId }),
  ])
  const empty = describeEmptyWays(followed, { days: '办理期限' })
  return (
    <div className="print:hidden">
      <Card id="follow" title={`跟着看${of}`}>
        {empty && <p className="mb-3 text-sm leading-relaxed text-ink-2">{empty}</p>}
        <p className="flex flex-wrap gap-2">
          <a
            className="button whitespace-nowrap max-2xs:whitespace-normal"
            href={consultationFeedPath(view)}
          >
            RSS 协商进展
          </a>
          <a
            className="button whitespace-nowrap max-2xs:whitespace-normal"
            href={toWebcal(address + consultationCalendarPath(view))}
          >
            办理期限订进日历
          </a>
        </p>
        <p className="mt-2 text-sm leading-relaxed text-ink-2">不用注册。</p>
      </Card>
    </div>
  )
}
