import { Note } from '#components/ui/note'
import { QUOTED } from '#components/ui/quoted'
import type { ProposalScreen } from '#domain/proposal/get-proposal'
import { formatMoment } from '#lib/dates'
import { EXAMINING_DECISION_LABELS } from '#lib/matter-labels'

import { formatDecision } from '../../../_lib/format-proposal.ts'
import { DecideForms } from './decide-forms.tsx'

/** What was proposed, by whom and why; a second officer decides, and says so here. */
export function WaitingDecision({ proposal, now }: { proposal: ProposalScreen; now: Date }) {
  const { examination, matterId, lockVersion, title, allowed } = proposal
  if (!examination) return null
  const { decision, proposedBy, reason, createdAt } = examination
  const isAsked = decision === 'revoke'
  const canDecide = allowed.has('reject')
  return (
    <section className="grid gap-3" aria-labelledby="decision">
      <h2 id="decision">等决定的处理意见</h2>
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
              : '立案要两个人：提出的人和决定的人不能是同一位。您可以决定。'
            : '要由另一位提案专员决定：提出的人不能自己决定。'}
        </p>
      </Note>
      {canDecide && (
        <DecideForms
          target={{ matterId, lockVersion }}
          title={title}
          proposed={EXAMINING_DECISION_LABELS[decision]}
        />
      )}
    </section>
  )
}
