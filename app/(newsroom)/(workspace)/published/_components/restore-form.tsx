'use client'

import { useId } from 'react'

import { FieldIssue } from '#components/form/field-issue'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { restore } from '../actions.ts'

/** Brings a withdrawn article back, after an explanation of what readers will see. */
export function RestoreForm({ articleId, title }: { articleId: number; title: string }) {
  const id = useId()
  const form = useActionForm(bindOnce(restore, { articleId }), { onward: '/published' })
  return (
    <FoldedForm word="恢复" title={title} form={form} send="确定恢复">
      <p>
        读者马上又能看到它，还是原来的网址和字句。“更正与撤稿”里会写明哪天撤下、为什么、哪天恢复。撤下时还在置顶的，时间没到就接着置顶。
      </p>
      <FieldIssue id={`${id}-issue`} issues={form.failure ? [form.failure.message] : undefined} />
    </FoldedForm>
  )
}
