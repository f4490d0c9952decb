import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import type { ProposalScreen } from '#domain/proposal/get-proposal'
import { formatMoment } from '#lib/dates'
import { EXAMINING_DECISION_LABELS } from '#lib/matter-labels'

import { formatDecision } from '../../../_lib/format-proposal.ts'
import { DecideForms } from './decide-forms.tsx'

/** What was proposed, by whom and why; a second officer decides, and reads here that another one was faster. */
export function WaitingDecision({ proposal, now }: { proposal: ProposalScreen; now: Date }) {
  const { examination, matterId, lockVersion, title, allowed } = proposal
  const canDecide = allowed.has('reject')
  return (
    <section
      className={examination ? 'grid gap-3' : 'contents'}
      aria-labelledby={examination ? 'decision' : undefined}
    >
      {examination && (
        <>
          <h2 id="decision">等决定的处理意见</h2>
          <Proposed examination={examination} canDecide={canDecide} now={now} />
        </>
      )}
      <DecideForms
        target={{ matterId, lockVersion }}
        title={title}
        proposed={examination ? EXAMINING_DECISION_LABELS[examination.decision] : ''}
        isOpen={canDecide}
      />
    </section>
  )
}

function Proposed({
  examination,
  canDecide,
  now,
}: {
  examination: NonNullable<ProposalScreen['examination']>
  canDecide: boolean
  now: Date
}) {
  const { decision, proposedBy, reason, createdAt } = examination
  const isAsked = decision === 'revoke'
  return (
    <Note tone="calm">
      <b>
        {proposedBy} {formatMoment(createdAt, now)}
        {isAsked ? '申请撤案' : `提出：${formatDecision(examination)}`}
      </b>
      {reason && <p className={QUOTED}>{reason}</p>}
      <p className="text-ink-2">
        {canDecide
          ? isAsked
            ? '由一位提案专员决定。'
            : `${EXAMINING_DECISION_LABELS[decision]}要两个人：提出的人和决定的人不能是同一位。您可以决定。`
          : '要由另一位提案专员决定：提出的人不能自己决定。'}
      </p>
    </Note>
  )
}
