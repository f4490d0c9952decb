import { SectionHead } from '#components/ui/section-head'
import type { MatterStep } from '#db/matter-states'
import type { CountyProposals } from '#domain/matter/shown-sessions'
import {
  divisionProposalsPath,
  proposalListPath,
  type ProposalChoice,
} from '#lib/addresses/proposal-paths'
import type { DivisionPath } from '#lib/addresses/site-paths'
import { formatPlenary } from '#lib/format-plenary'
import { MATTER_STEP_LABELS } from '#lib/matter-labels'

const STEPS: readonly MatterStep[] = ['filed', 'key', 'taken-up']

const choiceOf = (step: MatterStep): ProposalChoice => ({ kind: 'steps', value: step })

/** What became of a committee's proposals in three figures, each of which leads to its rows. */
export function ProposalsLine({
  division,
  newest,
}: {
  division: DivisionPath
  newest: CountyProposals
}) {
  return (
    <section aria-labelledby="proposals">
      <SectionHead
        id="proposals"
        title="提案"
        note={formatPlenary(newest)}
        more={{ href: divisionProposalsPath(division), label: '办得怎样' }}
      />
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {STEPS.map((step) => (
          <div key={step} className="flex items-baseline gap-2">
            <dt className="text-sm text-ink-3">{MATTER_STEP_LABELS[step]}</dt>
            <dd className="font-serif text-lg font-bold [font-variant-numeric:tabular-nums]">
              {newest.steps[step] > 0 ? (
                <a
                  className="text-link elder:inline-flex elder:min-h-tap elder:items-center"
                  href={proposalListPath(division.slug, newest, choiceOf(step))}
                >
                  {newest.steps[step]}
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
