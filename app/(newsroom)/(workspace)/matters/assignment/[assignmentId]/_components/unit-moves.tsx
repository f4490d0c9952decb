'use client'

import { Row } from '#components/ui/row'
import type { AssignmentMove } from '#domain/assignment/workflow'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { countersign, refuse, sign } from '../../../assignment-actions.ts'
import { FormField } from '../../../_components/form-field.tsx'
import { OtherIssue } from '../../../_components/other-issue.tsx'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm } from '../../../_lib/use-matter-form.ts'
import type { AssignmentTarget } from './target.ts'

const REFUSING = { reason: '理由', proposedUnit: '应该由哪个单位办' }

/** What the unit can do with its part beside answering: sign for it, give it back, give its view; what came too late says so. */
export function UnitMoves({
  target,
  title,
  allowed,
  refuseBy,
}: {
  target: AssignmentTarget
  title: string
  allowed: readonly AssignmentMove[]
  /** Until when it may be given back, in words; null where no limit is on. */
  refuseBy: string | null
}) {
  const refusing = useMatterForm(bindOnce(refuse, target))
  const viewing = useMatterForm(bindOnce(countersign, target))
  const may = (move: AssignmentMove) => allowed.includes(move)
  return (
    <Row className="empty:hidden">
      <MoveButton isOpen={may('sign')} label="签收" target={target} ask={sign} kind="primary" />
      <ReasonForm
        isOpen={may('countersign')}
        form={viewing}
        title={title}
        word="会签"
        label="本单位的意见，主办单位会看到"
      />
      <FoldedForm
        isOpen={may('refuse')}
        typed={REFUSING}
        word="退件"
        title={title}
        form={refusing}
        send="确定退件"
        inline
      >
        <FormField
          form={refusing}
          name="reason"
          label="为什么不归本单位办，交办专员会看到"
          kind="area"
        />
        <FormField
          form={refusing}
          name="proposedUnit"
          label="应该由哪个单位办"
          longest={60}
          hint={refuseBy ?? undefined}
        />
        <OtherIssue form={refusing} names={Object.keys(REFUSING)} />
      </FoldedForm>
    </Row>
  )
}
