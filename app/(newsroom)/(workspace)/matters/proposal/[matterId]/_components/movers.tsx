import type { ProposalScreen } from '#domain/proposal/get-proposal'
import { isWithMover } from '#domain/proposal/workflow'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'

import { formatAnswer } from '../../../_lib/format-proposal.ts'

/** Who moves a proposal, and who of them has agreed. */
export function Movers({
  proposal: { people, moverKind, isFromPaper, allConsent, state, publishedAt },
}: {
  proposal: Pick<
    ProposalScreen,
    'people' | 'moverKind' | 'isFromPaper' | 'allConsent' | 'state' | 'publishedAt'
  >
}) {
  const isCounted = publishedAt !== null && !isWithMover(state)
  return (
    <section className="grid gap-1" aria-labelledby="movers">
      <h2 id="movers">提案者（{MOVER_KIND_LABELS[moverKind]}）</h2>
      <ul>
        {people.map((one, index) => (
          <li key={index}>
            {one.name}
            {one.accountId !== null && people.length > 1 && (
              <small className="ml-2 text-xs text-ink-2">{formatAnswer(one)}</small>
            )}
          </li>
        ))}
      </ul>
      <p className="text-xs text-ink-2">
        {isFromPaper && '纸上的提案，由提案专员代录。'}
        {allConsent
          ? '同意公开。'
          : `${people.length > 1 ? '没有都' : '没有'}同意公开，${isCounted ? '' : '立案并公布以后，'}读者只在数字里看到它。`}
      </p>
    </section>
  )
}
