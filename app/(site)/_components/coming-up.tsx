import { AnnouncedList } from '#components/timeline/announced-list'
import { SectionHead } from '#components/ui/section-head'
import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'

/** What is to take place, as it was announced. */
export function ComingUp({
  title = '接下来',
  announced,
  year,
  withDivision,
  wide = false,
  more,
}: {
  title?: string
  announced: readonly ShownAnnouncement[]
  /** Days of it are written without it. */
  year?: number
  withDivision: boolean
  wide?: boolean
  /** Where there are more of them. */
  more?: { href: string; label: string }
}) {
  return (
    <section aria-labelledby="ahead">
      <SectionHead id="ahead" title={title} more={more} />
      <AnnouncedList announced={announced} year={year} withDivision={withDivision} wide={wide} />
    </section>
  )
}
