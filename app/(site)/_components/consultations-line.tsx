import { SectionHead } from '#components/ui/section-head'
import type { StandingCounts } from '#domain/consultation/shown/count-shown'
import { CONSULTATION_STANDINGS } from '#domain/consultation/shown/shown-scope'
import { consultationListPath, divisionConsultationsPath } from '#lib/addresses/consultation-paths'
import type { DivisionPath } from '#lib/addresses/site-paths'
import { CONSULTATION_STANDING_LABELS } from '#lib/consultation-labels'

/** How the topics of a place stand, in figures each of which leads to its rows. */
export function ConsultationsLine({
  division,
  counts,
}: {
  division: DivisionPath
  counts: StandingCounts
}) {
  return (
    <section aria-labelledby="consultations">
      <SectionHead
        id="consultations"
        title="协商"
        note={`${counts.all} 个议题`}
        more={{ href: divisionConsultationsPath(division), label: '看回音墙' }}
      />
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {CONSULTATION_STANDINGS.map((standing) => (
          <div key={standing} className="flex items-baseline gap-2">
            <dt className="text-sm text-ink-3">{CONSULTATION_STANDING_LABELS[standing]}</dt>
            <dd className="font-serif text-lg font-bold [font-variant-numeric:tabular-nums]">
              {counts[standing] > 0 ? (
                <a
                  className="text-link elder:inline-flex elder:min-h-tap elder:items-center"
                  href={consultationListPath(division.slug, { kind: 'standings', value: standing })}
                >
                  {counts[standing]}
                </a>
              ) : (
                0
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
