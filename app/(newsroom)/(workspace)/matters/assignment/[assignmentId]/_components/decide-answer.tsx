'use client'

import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { answer, sendBack } from '../../../assignment-actions.ts'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm } from '../../../_lib/use-matter-form.ts'
import type { AssignmentTarget } from './target.ts'

/** A signer who did not draft it signs the answer, or sends it back. */
export function DecideAnswer({
  target,
  title,
  isOpen,
}: {
  target: AssignmentTarget
  title: string
  /** Whether this person may decide now; else nothing is left of it but what came too late. */
  isOpen: boolean
}) {
  const returning = useMatterForm(bindOnce(sendBack, target))
  return (
    <Row className="empty:hidden">
      <MoveButton isOpen={isOpen} label="签发" target={target} ask={answer} kind="primary" />
      <ReasonForm
        isOpen={isOpen}
        form={returning}
        title={title}
        word="退回重写"
        label="要改什么，起草的人会看到"
      />
    </Row>
  )
}
