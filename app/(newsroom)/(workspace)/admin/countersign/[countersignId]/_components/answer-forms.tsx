'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue } from '#components/form/field-issue'
import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { ReasonMove } from '../../../../_components/reason-move.tsx'
import { LinkPanel } from '../../../_components/link-panel.tsx'
import { confirm, decline, withdraw } from '../../actions.ts'

/** The answers to a request; the link that a confirmation makes is shown this once. */
export function AnswerForms({
  countersignId,
  title,
  effect,
  name,
  may,
}: {
  countersignId: number
  /** What it is called. */
  title: string
  /** What happens when it is confirmed. */
  effect: string
  /** To whom a link is handed. */
  name: string
  may: { confirm: boolean; decline: boolean; withdraw: boolean }
}) {
  const router = useRouter()
  const target = { countersignId }
  const form = useActionForm(bindOnce(confirm, target), { done: () => router.refresh() })
  const withdrawing = useActionForm(bindOnce(withdraw, target), { done: () => router.refresh() })
  const { failure, result } = form
  const canConfirm = may.confirm && !result
  // What was refused because things have changed may have taken its form with it.
  const refused = withdrawing.failure ?? (canConfirm ? null : failure)
  return (
    <div className="grid gap-4">
      {result && <Note tone="good">已经确认，办好了。</Note>}
      {result?.value.link && <LinkPanel {...result.value.link} name={name} />}
      {refused && <Note tone="bad">{refused.message}</Note>}
      <Row>
        {canConfirm && (
          <FoldedForm word="确认" title={title} send="确定确认" form={form} inline>
            <p>{effect}</p>
            <FieldIssue id="confirm-issue" issues={failure ? [failure.message] : undefined} />
          </FoldedForm>
        )}
        {may.decline && !result && (
          <ReasonMove
            buttonLabel="不同意"
            label="不同意的理由"
            title={title}
            target={target}
            ask={decline}
            inline
          />
        )}
        {may.withdraw && (
          <FormFrame form={withdrawing} className="contents">
            <Button type="submit" disabled={withdrawing.off} aria-label={`收回《${title}》`}>
              收回
            </Button>
          </FormFrame>
        )}
      </Row>
    </div>
  )
}
