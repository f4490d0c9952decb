import type { MatterStep } from '#db/matter-states'
import { articlePath } from '#lib/addresses/site-paths'
import { MATTER_STEP_LABELS } from '#lib/matter-labels'

import { ShareBar } from '../ui/share-bar.tsx'
import { formatStepShare, stepLength, type StepCounts } from '#lib/proposal-figures'

/** An article that proves a step. */
export interface StepProof {
  step: MatterStep
  articleId: number
  headline: string
}

interface FunnelProps {
  /** What the figures are of, for those who hear the table. */
  caption: string
  counts: StepCounts
  proofs?: readonly StepProof[]
  /** The rows that a figure counts; null where there is no list of them. */
  pathOf: (step: MatterStep) => string | null
}

/** Red is for the parts that leaders took in hand, not for more or less. */
const FILLS: Readonly<Record<MatterStep, string>> = {
  received: 'fill-heat-2',
  filed: 'fill-heat-3',
  key: 'fill-cinnabar',
  'taken-up': 'fill-cinnabar',
  answered: 'fill-heat-3',
  done: 'fill-heat-4',
}

/** In their order. */
const STEPS = Object.keys(MATTER_STEP_LABELS) as MatterStep[]

/** Where large letters leave no room for a bar, it has the line below. */
const STACKED = [
  'max-2xs:block max-2xs:[&_tbody]:block max-2xs:[&_td:last-child]:col-span-full max-2xs:[&_thead]:hidden max-2xs:[&_tr]:grid max-2xs:[&_tr]:grid-cols-[1fr_auto]',
  'elder:max-lg:block elder:max-lg:[&_tbody]:block elder:max-lg:[&_td:last-child]:col-span-full elder:max-lg:[&_thead]:hidden elder:max-lg:[&_tr]:grid elder:max-lg:[&_tr]:grid-cols-[1fr_auto]',
].join(' ')

const isPart = (step: MatterStep) => step === 'key' || step === 'taken-up'

/** What became of a session's proposals: a table whose last column is drawn, all bars from zero on one scale. */
export function Funnel({ caption, counts, proofs = [], pathOf }: FunnelProps) {
  return (
    <table className={`w-full border-collapse ${STACKED}`}>
      <caption className="sr-only">{caption}</caption>
      <thead className="text-left text-sm text-ink-3">
        <tr>
          <th className="font-normal" scope="col">
            步骤
          </th>
          <th className="pr-4 text-right font-normal" scope="col">
            件数
          </th>
          <th className="font-normal" scope="col">
            占比
          </th>
        </tr>
      </thead>
      <tbody>
        {STEPS.map((step) => (
          <tr key={step} className="border-t border-line">
            <th
              className={`w-[5.5em] py-2 text-left align-top font-serif text-lg leading-[2.2rem] font-bold whitespace-nowrap max-2xs:w-auto elder:max-lg:w-auto ${isPart(step) ? 'border-l-2 border-cinnabar pl-3' : ''}`}
              scope="row"
            >
              {MATTER_STEP_LABELS[step]}
            </th>
            <td
              className={`w-[3.5em] max-2xs:w-auto py-2 pr-4 text-right align-top font-serif text-2xl leading-[1.35] font-bold ${isPart(step) ? 'text-cinnabar' : ''}`}
            >
              <Figure count={counts[step]} path={pathOf(step)} />
            </td>
            <td className="py-2 align-top">
              <div className="pt-2.5">
                <ShareBar share={stepLength(counts, step)} fill={FILLS[step]} />
              </div>
              <p className="note mt-1 flex flex-wrap gap-x-3 text-sm text-ink-3">
                <span>{formatStepShare(counts, step) ?? '大会和平时都算'}</span>
                {proofs
                  .filter((proof) => proof.step === step)
                  .map((proof) => (
                    <ProofLink key={proof.articleId} proof={proof} />
                  ))}
              </p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ count, path }: { count: number; path: string | null }) {
  if (!path || count === 0) return count
  return (
    <a className="text-link elder:inline-flex elder:min-h-tap elder:items-center" href={path}>
      {count}
    </a>
  )
}

/** Short, since the article stands beside the figures with its headline. */
const ProofLink = ({ proof: { articleId, headline } }: { proof: StepProof }) => (
  <a className="text-link text-green" href={articlePath(articleId)}>
    有佐证<span className="sr-only">：{headline}</span>
  </a>
)
