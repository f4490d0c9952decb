'use client'

import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { answer, sendBack } from '../../../assignment-actions.ts'
import { ReasonForm } from '../../../proposal/[matterId]/_components/reason-form.tsx'
import { useProposalForm } from '../../../proposal/[matterId]/_components/use-proposal-form.ts'
import type { AssignmentTarget } from './target.ts'

/** A signer who did not draft it signs the answer, or sends it back. */
export function DecideAnswer({ target, title }: { target: AssignmentTarget; title: string }) {
  const returning = useProposalForm(bindOnce(sendBack, target))
  return (
    <Row>
      <MoveButton label="签发" target={target} ask={answer} kind="primary" />
      <ReasonForm form={returning} title={title} word="退回重写" label="要改什么，起草的人会看到" />
    </Row>
  )
}
