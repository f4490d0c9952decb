'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue } from '#components/form/field-issue'
import { SectionBar } from '#components/newsroom/section-bar'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { ReasonMove } from '../../../../_components/reason-move.tsx'
import { askToLetIn, takeOff } from '../../actions.ts'

/** Takes off the second factor of somebody who has lost their phone, after saying what that means. */
export function FactorSection({
  accountId,
  name,
  takesTwo,
}: {
  accountId: number
  name: string
  /** Whether a second person must confirm it. */
  takesTwo: boolean
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(takeOff, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  return (
    <SectionBar as="section">
      <div>
        <h2>两步验证</h2>
        <p className="text-ink-2">开着。手机丢了、恢复码也没有了，才在这里解除。</p>
      </div>
      {takesTwo ? (
        <ReasonMove
          buttonLabel="提请解除两步验证"
          label="给第二个人的说明"
          title={name}
          target={{ accountId, kind: 'take-off-second-factor' } as const}
          ask={askToLetIn}
        />
      ) : (
        <FoldedForm word="解除两步验证" title={name} send="确定解除" form={form}>
          <p>先当面或打电话认准本人。马上退出各处的登录；本人会收到通知，以后登录只要密码。</p>
          <FieldIssue
            id="factor-issue"
            issues={form.failure ? [form.failure.message] : undefined}
          />
        </FoldedForm>
      )}
    </SectionBar>
  )
}
