'use client'

import { Row } from '#components/ui/row'
import { PROMISE_ENDS } from '#db/promise-states'
import { PROMISE_END_LABELS } from '#lib/promise-labels'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { MoveButton } from '../../../_components/move-button.tsx'
import { FormField } from '../../_components/form-field.tsx'
import { report, sendBack, settle } from '../../promise-actions.ts'
import { OtherIssue } from '../../_components/other-issue.tsx'
import { ReasonForm } from '../../_components/reason-form.tsx'
import { useMatterForm } from '../../_lib/use-matter-form.ts'

const REPORTED = { words: '', articleId: '别的报道' }

/** What this person can do with a promise: say how it ended, or confirm what another reported. */
export function PromiseMoves({
  target,
  words,
  canReport,
  canSettle,
  hasAnswerA,
  stories,
}: {
  target: { promiseId: number; lockVersion: number }
  words: string
  canReport: boolean
  canSettle: boolean
  /** Whether the unit has answered with class A since. */
  hasAnswerA: boolean
  /** The articles that prove its matter. */
  stories: readonly { articleId: number; headline: string }[]
}) {
  const reporting = useMatterForm(bindOnce(report, target))
  const returning = useMatterForm(bindOnce(sendBack, target))
  const ends = PROMISE_ENDS.filter((end) => end !== 'raised' || hasAnswerA)
  return (
    <Row className="mt-2 empty:hidden">
      <FoldedForm
        isOpen={canReport}
        typed={REPORTED}
        word="报告结果"
        title={words}
        form={reporting}
        send="送提案专员确认"
        inline
      >
        <FormField
          form={reporting}
          name="end"
          label="结果"
          kind="choice"
          choices={ends.map((end) => [end, PROMISE_END_LABELS[end]])}
        />
        <FormField
          form={reporting}
          name="words"
          label="怎么兑现的，或者为什么终止，读者会看到"
          kind="area"
        />
        {stories.length > 0 && (
          <FormField
            form={reporting}
            name="storyId"
            label="佐证报道（可以不选）"
            kind="choice"
            choices={stories.map(({ articleId, headline }) => [articleId, headline])}
          />
        )}
        <FormField
          form={reporting}
          name="articleId"
          label={`${stories.length > 0 ? '别的报道' : '佐证报道'}的编号或者网址（可以不写）`}
          hint="编号是报道网址最后的数字。"
        />
        <OtherIssue form={reporting} names={['end', 'words', 'articleId']} />
      </FoldedForm>
      <MoveButton
        isOpen={canSettle}
        label="确认结果"
        name={`确认结果：${words}`}
        target={target}
        ask={settle}
      />
      <ReasonForm
        isOpen={canSettle}
        form={returning}
        title={words}
        word="退回结果"
        label="为什么不确认，报告的人会看到"
      />
    </Row>
  )
}
