'use client'

import { INTAKE_DESTINATIONS, INTAKE_REASONS } from '#db/intake-states'
import { INTAKE_DESTINATION_LABELS, INTAKE_REASON_LABELS } from '#lib/intake-labels'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { TypedTooLate } from '../../../_components/typed-too-late.tsx'
import { useKeptForm } from '../../../_lib/kept/use-kept-form.ts'
import { accept, decline } from '../../actions.ts'
import { DecisionForm } from './decision-form.tsx'

const ACCEPTING = { destination: '', reply: '' }
const DECLINING = { reason: '', reply: '' }

interface Target {
  intakeId: number
  lockVersion: number
}

/**
 * Takes it up and says where it goes, or does not and says why; the sender reads both. Once it is decided nothing is
 * left of it but what was typed too late.
 */
export function DecisionForms({
  accountId,
  target,
  isDecided,
}: {
  accountId: number
  target: Target
  isDecided: boolean
}) {
  const about = target.intakeId
  const accepting = useKeptForm(bindOnce(accept, target), {
    of: { accountId, form: 'accept', about },
    begun: ACCEPTING,
    holder: undefined,
  })
  const declining = useKeptForm(bindOnce(decline, target), {
    of: { accountId, form: 'decline', about },
    begun: DECLINING,
    holder: undefined,
  })
  if (isDecided) {
    return (
      <>
        <TypedTooLate form={accepting.form} fields={REPLY} lead={UNSENT_REPLY} />
        <TypedTooLate form={declining.form} fields={REPLY} lead={UNSENT_REPLY} />
      </>
    )
  }
  return (
    <section className="grid gap-4 md:grid-cols-2" aria-label="定去向">
      <DecisionForm
        kept={accepting}
        title="受理"
        send="确定受理"
        choice={{
          name: 'destination',
          label: '转到哪里',
          values: INTAKE_DESTINATIONS,
          labels: INTAKE_DESTINATION_LABELS,
        }}
        words="写给交件人的话，可以不写"
      />
      <DecisionForm
        kept={declining}
        title="不采纳"
        send="确定不采纳"
        choice={{
          name: 'reason',
          label: '属于哪一种原因',
          values: INTAKE_REASONS,
          labels: INTAKE_REASON_LABELS,
        }}
        words="写给交件人的话，一定要写"
      />
    </section>
  )
}

const REPLY = { reply: '' }
const UNSENT_REPLY = '您写给交件人的话没有送出，还在这里：'
