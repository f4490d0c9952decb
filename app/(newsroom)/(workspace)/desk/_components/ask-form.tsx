'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { TextArea } from '#components/ui/text-area'
import { MAX_CORRECTION_TEXT } from '#domain/edition/text-rules'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { askForCorrection } from '../correction-actions.ts'

/** Says what is wrong in a published edition; the editors decide. */
export function AskForm({ articleId, title }: { articleId: number; title: string }) {
  const router = useRouter()
  const id = useId()
  const form = useActionForm(bindOnce(askForCorrection, { articleId }), {
    done: () => router.refresh(),
  })
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word="申请更正" title={title} plain form={form} send="发给编辑">
      <label htmlFor={id}>哪里错了，应当怎样写</label>
      <TextArea
        id={id}
        name="words"
        rows={4}
        maxLength={MAX_CORRECTION_TEXT}
        defaultValue={form.typed('words')}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
      <HelpText>复审、终审编辑会看到；开不开更正，答复在这里看。</HelpText>
    </FoldedForm>
  )
}
