'use client'

import { write } from '../proposal-actions.ts'
import { ProposalForm, type ProposalFormProps } from './proposal-form.tsx'

/** Begins a proposal for one division. */
export function NewProposal({ accountId, ...form }: ProposalFormProps & { accountId: number }) {
  const about = form.intakeId === undefined ? 'new' : (`intake ${form.intakeId}` as const)
  return <ProposalForm {...form} send={write} of={{ accountId, form: 'proposal', about }} />
}
