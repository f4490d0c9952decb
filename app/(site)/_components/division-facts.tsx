import { TimelineDate } from '#components/timeline/timeline-date'
import { covers } from '#domain/division/covers'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import type { readDivisionPage } from '#server/reader/division'

interface DivisionFactsProps {
  division: SiteDivision
  page: Awaited<ReturnType<typeof readDivisionPage>>
  year: number
}

/** How much happened here lately, what last, and how much has been reported. */
export function DivisionFacts({ division, page, year }: DivisionFactsProps) {
  const { timeline, total, counts } = page
  const recent = counts
    .filter(({ code }) => covers(division.code, code))
    .reduce((sum, { count }) => sum + count, 0)
  const [latest] = timeline.activities
  return (
    <dl className="flex flex-wrap justify-between gap-x-4 gap-y-3 sm:justify-start sm:gap-x-12 lg:gap-8">
      <Fact name="近30天" unit="项活动">
        {recent}
      </Fact>
      {latest && (
        <Fact name="最近一次" unit={ACTIVITY_TYPE_LABELS[latest.type]}>
          <TimelineDate activity={latest} year={year} />
        </Fact>
      )}
      <Fact name="报道" unit="篇">
        {total}
      </Fact>
    </dl>
  )
}

interface FactProps {
  name: string
  unit: string
  children: React.ReactNode
}

/** A figure stays with what it counts. */
function Fact({ name, unit, children }: FactProps) {
  return (
    <div className="break-keep">
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="font-serif text-lg leading-[1.5] font-bold [font-variant-numeric:tabular-nums] lg:text-2xl lg:leading-[1.3]">
        {children}{' '}
        <small className="font-sans text-sm leading-[normal] font-normal text-ink-2">{unit}</small>
      </dd>
    </div>
  )
}
