'use client'

import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { decide } from '../../../proposal-actions.ts'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

/** A second officer agrees with what was proposed, or does not. */
export function DecideForms({
  target,
  title,
  proposed,
  isOpen,
}: {
  target: Target
  title: string
  /** What it becomes when they agree. */
  proposed: string
  /** Whether this person may decide now; else nothing is left of it but what came too late. */
  isOpen: boolean
}) {
  const rejecting = useMatterForm(bindOnce(decide, { ...target, confirms: false }))
  return (
    <Row className="empty:hidden">
      <MoveButton
        label={`同意${proposed}`}
        target={{ ...target, confirms: true }}
        ask={decide}
        isOpen={isOpen}
        kind="primary"
      />
      <ReasonForm
        form={rejecting}
        title={title}
        word="不同意"
        label="不同意的理由，提出的人会看到"
        isOpen={isOpen}
      />
    </Row>
  )
}
