import type { StandingCounts } from '#domain/consultation/shown/count-shown'
import { CONSULTATION_STANDINGS } from '#domain/consultation/shown/shown-scope'
import { consultationListPath } from '#lib/addresses/consultation-paths'
import { CONSULTATION_STANDING_LABELS } from '#lib/consultation-labels'

/** How many topics stand how; each figure leads to what it counts. */
export function StandingFigures({ counts, slug }: { counts: StandingCounts; slug: string }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      <div className="flex items-baseline gap-2">
        <dt className="text-sm text-ink-3">议题</dt>
        <dd className="num font-serif text-xl font-bold">{counts.all}</dd>
      </div>
      {CONSULTATION_STANDINGS.map((standing) => (
        <div key={standing} className="flex items-baseline gap-2">
          <dt className="text-sm text-ink-3">{CONSULTATION_STANDING_LABELS[standing]}</dt>
          <dd className="num font-serif text-xl font-bold">
            {counts[standing] > 0 ? (
              <a
                className="text-link elder:inline-flex elder:min-h-tap elder:items-center"
                href={consultationListPath(slug, { kind: 'standings', value: standing })}
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
  )
}
