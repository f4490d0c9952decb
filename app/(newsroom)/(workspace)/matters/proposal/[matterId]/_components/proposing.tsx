import { EXAMINING_DECISIONS } from '#db/matter-states'
import { nextProposalState } from '#domain/proposal/workflow'

import type { Target } from '../../../_lib/use-matter-form.ts'
import type { ProposalPageScreen } from '../_lib/read-proposal-screen.ts'
import { ProposeForm } from './propose-form.tsx'

/** What an examiner proposes to do with it, as long as that is open to them. */
export function Proposing({ screen, target }: { screen: ProposalPageScreen; target: Target }) {
  const { proposal, similar, choices } = screen
  const { state, term, session, category, allowed } = proposal
  const decisions = EXAMINING_DECISIONS.filter((one) => one !== 'revoke').filter(
    (one) => nextProposalState(one, state) !== null,
  )
  const canPropose = allowed.has('propose') && decisions.length > 0
  const mains = similar.filter(
    (one) => one.canBeMain && one.term === term && one.session === session,
  )
  return (
    <section
      className={canPropose ? 'grid gap-2' : 'contents'}
      aria-labelledby={canPropose ? 'propose' : undefined}
    >
      {canPropose && <h2 id="propose">提出处理意见</h2>}
      <ProposeForm
        target={target}
        decisions={decisions}
        category={category}
        categories={choices.categories}
        mains={mains}
        isOpen={canPropose}
      />
    </section>
  )
}
