import { Card } from '#components/layout/card'
import {
  consultationCalendarPath,
  consultationFeedPath,
  type ConsultationView,
} from '#lib/addresses/consultation-paths'
import { toWebcal } from '#lib/addresses/feed-paths'
import { readFeedSite } from '#server/documents/feed-site'

/** The ways to learn what becomes of topics, without an account. */
export async function FollowConsultations({ view, of }: { view: ConsultationView; of: string }) {
  const { address } = await readFeedSite()
  return (
    <div className="print:hidden">
      <Card id="follow" title={`跟着看${of}`}>
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
