import { AnnouncedList } from '#components/timeline/announced-list'
import { SectionHead } from '#components/ui/section-head'
import type { ShownAnnouncement } from '#domain/announcement/shown-announcements'
import { areDemo } from '#lib/article-marks'

/** What is to take place, as it was announced. */
export function ComingUp({
  title = '接下来',
  announced,
  year,
  withDivision,
  wide = false,
  more,
  first = announced.length,
}: {
  title?: string
  announced: readonly ShownAnnouncement[]
  /** Days of it are written without it. */
  year?: number
  withDivision: boolean
  wide?: boolean
  /** Where there are more of them. */
  more?: { href: string; label: string }
  /** How many are in sight at once; the others are unfolded. */
  first?: number
}) {
  const others = announced.slice(first)
  const isDemo = areDemo(announced)
  const list = { year, withDivision, wide }
  return (
    <section aria-labelledby="ahead" data-demo={isDemo || undefined}>
      <SectionHead id="ahead" title={title} more={more} isDemo={isDemo} />
      <AnnouncedList announced={announced.slice(0, first)} {...list} />
      {others.length > 0 && (
        <details className="border-t border-line">
          <summary className="cursor-pointer py-2 leading-loose">
            后面还有 {others.length} 条预告
          </summary>
          <AnnouncedList announced={others} {...list} />
        </details>
      )}
    </section>
  )
}
