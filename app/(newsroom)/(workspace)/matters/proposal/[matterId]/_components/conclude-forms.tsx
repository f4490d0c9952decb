'use client'

import { FieldIssue } from '#components/form/field-issue'
import { CheckboxField } from '#components/ui/checkbox'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'
import type { Verdict } from '#lib/verdict'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { FormField } from '../../../_components/form-field.tsx'
import { idsOf } from '../../../_lib/sent-proposal.ts'
import { archive, close, redo } from '../../../assignment-actions.ts'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

const REASON = { reason: '' }

/** An officer closes a matter that was answered, or has it handled anew; what was typed too late outlives its form. */
export function ConcludeForms({
  target,
  title,
  parts,
  canRedo,
  closing: verdict,
  archiving,
}: {
  target: Target
  title: string
  /** Units that answered. */
  parts: readonly { assignmentId: number; unit: string }[]
  canRedo: boolean
  /** Whether it can be closed, or why not yet; null for who decides nothing. */
  closing: Verdict | null
  /** The same of filing it away. */
  archiving: Verdict | null
}) {
  const closing = useMatterForm(bindOnce(close, target))
  const redoing = useMatterForm(bindOnce(redo, target))
  const chosen = redoing.failure
    ? idsOf(redoing.sent?.['with'])
    : parts.map(({ assignmentId }) => assignmentId)
  const issue = redoing.issues['assignmentIds']
  return (
    <Row className="empty:hidden">
      {archiving?.allowed === false && <p className="text-ink-2">{archiving.reason}。</p>}
      <MoveButton
        isOpen={archiving?.allowed === true}
        label="归档"
        name={`归档：${title}`}
        target={target}
        ask={archive}
      />
      {verdict?.allowed === false && <p className="text-ink-2">{verdict.reason}。</p>}
      <ReasonForm
        isOpen={verdict?.allowed === true}
        form={closing}
        title={title}
        word="办结"
        label="说明（有人不满意时要写）"
      />
      <FoldedForm
        isOpen={canRedo}
        typed={REASON}
        word="重新办理"
        title={title}
        form={redoing}
        send="确定重新办理"
        inline
      >
        <fieldset>
          <legend className="text-xs text-ink-2">哪些单位重新办</legend>
          <Row>
            {parts.map(({ assignmentId, unit }) => (
              <CheckboxField
                key={assignmentId}
                name="with[]"
                value={assignmentId}
                defaultChecked={chosen.includes(assignmentId)}
              >
                {unit}
              </CheckboxField>
            ))}
          </Row>
          <FieldIssue id="redo-units" issues={issue} />
        </fieldset>
        <FormField form={redoing} name="dueOn" label="新的期限" kind="day" />
        <FormField
          form={redoing}
          name="reason"
          label="为什么重新办，承办单位和提案者会看到"
          kind="area"
        />
        {redoing.failure && !issue && !redoing.issues['dueOn'] && !redoing.issues['reason'] && (
          <Issue role="alert">{redoing.failure.message}</Issue>
        )}
      </FoldedForm>
    </Row>
  )
}
