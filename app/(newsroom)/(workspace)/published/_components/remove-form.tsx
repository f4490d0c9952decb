'use client'

import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { CheckboxField } from '#components/ui/checkbox'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { NOT_SURE } from '../../_lib/form-schemas.ts'
import { remove } from '../actions.ts'

/** Takes a withdrawn article away for good. */
export function RemoveForm({ articleId, title }: { articleId: number; title: string }) {
  const id = useId()
  const [missing, setMissing] = useState(false)
  const form = useActionForm(bindOnce(remove, { articleId }), {
    onward: '/published?list=removed',
    check: (typed) => {
      const isSure = 'sure' in typed
      setMissing(!isSure)
      return isSure
    },
  })
  const issues = missing ? [NOT_SURE] : form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word="移除" title={title} plain form={form} send="永远移除">
      <p>移除以后不能恢复：原网址不再有页面，撤稿说明也不再显示。稿件和来路仍留在编辑部里。</p>
      <CheckboxField
        name="sure"
        onChange={() => setMissing(false)}
        {...issueProps(`${id}-issue`, issues)}
      >
        知道不能恢复
      </CheckboxField>
      <FieldIssue id={`${id}-issue`} issues={issues} />
    </FoldedForm>
  )
}
