'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue } from '#components/form/field-issue'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
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
  may: { answer: boolean; withdraw: boolean }
}) {
  const router = useRouter()
  const target = { countersignId }
  const form = useActionForm(bindOnce(confirm, target), { done: () => router.refresh() })
  const { failure, result } = form
  return (
    <div className="grid gap-4">
      {result && <Note tone="good">已经确认，办好了。</Note>}
      {result?.value.link && <LinkPanel {...result.value.link} name={name} />}
      <Row>
        {may.answer && !result && (
          <>
            <FoldedForm word="确认" title={title} send="确定确认" form={form} inline>
              <p>{effect}</p>
              <FieldIssue id="confirm-issue" issues={failure ? [failure.message] : undefined} />
            </FoldedForm>
            <ReasonMove
              buttonLabel="不同意"
              label="不同意的理由"
              title={title}
              target={target}
              ask={decline}
              inline
            />
          </>
        )}
        {may.withdraw && <MoveButton label="收回" title={title} target={target} ask={withdraw} />}
      </Row>
    </div>
  )
}
