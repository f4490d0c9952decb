'use client'

import { Row } from '#components/ui/row'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { answer } from '../../../proposal-actions.ts'
import { ReasonForm } from './reason-form.tsx'
import { useProposalForm, type Target } from './use-proposal-form.ts'

/** Whether this person moves the proposal, too. */
export function AnswerForms({ target, title }: { target: Target; title: string }) {
  const refusing = useProposalForm(bindOnce(answer, { ...target, agrees: false }))
  return (
    <section className="grid gap-2" aria-labelledby="answer">
      <h2 id="answer">您联名吗</h2>
      <p>同意以后，您和写的人一起是提案者，答复也给您。</p>
      <Row>
        <MoveButton
          label="同意联名"
          target={{ ...target, agrees: true }}
          ask={answer}
          kind="primary"
        />
        <ReasonForm
          form={refusing}
          title={title}
          word="不联名"
          label="不联名的理由，写的人会看到"
          hint="答复以后，您看不到这件提案了。"
        />
      </Row>
    </section>
  )
}
