'use client'

import { write } from '../proposal-actions.ts'
import { ProposalForm, type ProposalFormProps } from './proposal-form.tsx'

/** Begins a proposal for one division: empty, from an intake, too, whose words are its sender's own. */
export function NewProposal({
  accountId,
  ...form
}: Omit<ProposalFormProps, 'values' | 'similar'> & { accountId: number }) {
  const about = form.intakeId === undefined ? 'new' : (`intake ${form.intakeId}` as const)
  return (
    <ProposalForm
      {...form}
      values={{}}
      similar={[]}
      send={write}
      of={{ accountId, form: 'proposal', about }}
    />
  )
}
