'use client'

import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { answer } from '../../../proposal-actions.ts'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

/** Whether this person moves the proposal, too. */
export function AnswerForms({
  target,
  title,
  isOpen,
}: {
  target: Target
  title: string
  /** Whether this person is asked now; else nothing is left of it but what came too late. */
  isOpen: boolean
}) {
  const refusing = useMatterForm(bindOnce(answer, { ...target, agrees: false }))
  return (
    <section
      className={isOpen ? 'grid gap-2' : 'contents'}
      aria-labelledby={isOpen ? 'answer' : undefined}
    >
      {isOpen && (
        <>
          <h2 id="answer">您联名吗</h2>
          <p>同意以后，您和写的人一起是提案者，答复也给您。</p>
        </>
      )}
      <Row className="empty:hidden">
        <MoveButton
          label="同意联名"
          target={{ ...target, agrees: true }}
          ask={answer}
          isOpen={isOpen}
          kind="primary"
        />
        <ReasonForm
          form={refusing}
          title={title}
          word="不联名"
          label="不联名的理由，写的人会看到"
          hint="答复以后，您看不到这件提案了。"
          isOpen={isOpen}
        />
      </Row>
    </section>
  )
}
