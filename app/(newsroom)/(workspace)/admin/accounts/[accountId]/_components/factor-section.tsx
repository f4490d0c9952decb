'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue } from '#components/form/field-issue'
import { SectionBar } from '#components/newsroom/section-bar'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { takeOff } from '../../actions.ts'

/** Takes off the second factor of somebody who has lost their phone, after saying what that means. */
export function FactorSection({ accountId, name }: { accountId: number; name: string }) {
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
      <FoldedForm word="解除两步验证" title={name} send="确定解除" form={form}>
        <p>先当面或打电话认准本人。马上退出各处的登录；本人会收到通知，以后登录只要密码。</p>
        <FieldIssue id="factor-issue" issues={form.failure ? [form.failure.message] : undefined} />
      </FoldedForm>
    </SectionBar>
  )
}
