'use client'

import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { HelpText } from '#components/ui/help-text'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { TypedTooLate } from '../../../../_components/typed-too-late.tsx'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'
import { answer } from '../../../proposal-actions.ts'

/** Whether this person moves the proposal, too, and wants it public. */
export function AnswerForms({
  target,
  title,
  changed,
  isOpen,
}: {
  target: Target
  title: string
  /** What changed since they agreed; nothing for who is asked for the first time. */
  changed?: React.ReactNode
  /** Whether this person is asked now; else nothing is left of it but what came too late. */
  isOpen: boolean
}) {
  const agreeing = useMatterForm(bindOnce(answer, { ...target, agrees: true }))
  const refusing = useMatterForm(bindOnce(answer, { ...target, agrees: false }))
  return (
    <section
      className={isOpen ? 'grid gap-2' : 'contents'}
      aria-labelledby={isOpen ? 'answer' : undefined}
    >
      {isOpen && (
        <>
          <h2 id="answer">您联名吗</h2>
          {changed}
          <p>同意以后，您和写的人一起是提案者，答复也给您。</p>
        </>
      )}
      {isOpen ? (
        <FormFrame form={agreeing} className="grid gap-1">
          <CheckboxField
            name="consent"
            value="on"
            defaultChecked={agreeing.typed('consent') === 'on'}
          >
            我同意公开
          </CheckboxField>
          <HelpText>
            提案者都同意，立案并公布以后，读者看得到案由、办理情况和提案者的名字。有一位不同意，读者只在数字里看到它。
          </HelpText>
          <Button
            type="submit"
            kind="primary"
            className="justify-self-start"
            disabled={agreeing.off}
          >
            同意联名
          </Button>
          {agreeing.failure && <Issue role="alert">{agreeing.failure.message}</Issue>}
        </FormFrame>
      ) : (
        <TypedTooLate form={agreeing} />
      )}
      <Row className="empty:hidden">
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
