'use client'

import { useRouter } from 'next/navigation'

import { FieldIssue } from '#components/form/field-issue'
import { SectionBar } from '#components/newsroom/section-bar'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { close } from '../../actions.ts'

/** Ends an account, after saying what that means. */
export function CloseForm({
  accountId,
  name,
  withEditors,
}: {
  accountId: number
  name: string
  /** How many editions of theirs lie with editors. */
  withEditors: number
}) {
  const router = useRouter()
  const form = useActionForm(bindOnce(close, { accountId }), {
    again: true,
    done: () => router.refresh(),
  })
  return (
    <SectionBar as="section">
      <div>
        <h2>停用账号</h2>
        <p className="text-ink-2">离职、调走的人。写过的稿件和审过的记录都留着，不能删除账号。</p>
      </div>
      <FoldedForm word="停用" title={name} send="确定停用" form={form}>
        <p>
          马上退出各处的登录，收回全部角色和没用过的链接。以后可以重新启用，角色和密码都要重新设。
        </p>
        {withEditors > 0 && (
          <p>
            还有 {withEditors}{' '}
            篇稿件在审或者等发布，照常办；退回来的会列在这一页，要转给别的通讯员。
          </p>
        )}
        <FieldIssue id="close-issue" issues={form.failure ? [form.failure.message] : undefined} />
      </FoldedForm>
    </SectionBar>
  )
}
