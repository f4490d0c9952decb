'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import { useMove } from '../../_lib/use-move.ts'
import { askForCorrection } from '../correction-actions.ts'

/** Says what is wrong in a published piece; the editors decide. */
export function AskForm({ articleId, title }: { articleId: number; title: string }) {
  const router = useRouter()
  const id = useId()
  const [words, setWords] = useState('')
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const ask = () =>
    run(
      (requestKey) => askForCorrection({ articleId, words, requestKey }),
      () => router.refresh(),
    )
  return (
    <FoldedForm word="申请更正" title={title} plain busy={busy} send="发给编辑" onSend={ask}>
      <label htmlFor={id}>哪里错了，应当怎样写</label>
      <textarea
        id={id}
        className="area"
        rows={4}
        maxLength={500}
        value={words}
        onChange={({ target }) => setWords(target.value)}
        {...issueProps(`${id}-issue`, issues)}
      />
      <FieldIssue id={`${id}-issue`} issues={issues} />
      <p className="hint">复审、终审编辑会看到；开不开更正，答复在这里看。</p>
    </FoldedForm>
  )
}
