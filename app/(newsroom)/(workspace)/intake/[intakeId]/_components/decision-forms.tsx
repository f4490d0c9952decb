'use client'

import { useRouter } from 'next/navigation'

import { INTAKE_DESTINATIONS, INTAKE_REASONS } from '#db/intake-states'
import { INTAKE_DESTINATION_LABELS, INTAKE_REASON_LABELS } from '#lib/intake-labels'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { isOfState } from '../../../../_lib/failures.ts'
import { useActionForm, type FormAction } from '../../../../_lib/use-action-form.ts'
import { accept, decline } from '../../actions.ts'
import { DecisionForm } from './decision-form.tsx'
import { TypedTooLate } from './typed-too-late.tsx'

interface Target {
  intakeId: number
  lockVersion: number
}

/**
 * Takes it up and says where it goes, or does not and says why; the sender reads both. Once it is decided nothing is
 * left of it but what was typed too late.
 */
export function DecisionForms({ target, isDecided }: { target: Target; isDecided: boolean }) {
  const accepting = useDecision(bindOnce(accept, target))
  const declining = useDecision(bindOnce(decline, target))
  if (isDecided) {
    return (
      <>
        <TypedTooLate form={accepting} />
        <TypedTooLate form={declining} />
      </>
    )
  }
  return (
    <section className="grid gap-4 md:grid-cols-2" aria-label="定去向">
      <DecisionForm
        form={accepting}
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
        form={declining}
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

/** Where somebody else decided meanwhile, the page shows what stands now. */
function useDecision<T>(action: FormAction<T>) {
  const router = useRouter()
  return useActionForm(action, {
    refused: (failure) => {
      if (isOfState(failure)) router.refresh()
    },
  })
}
