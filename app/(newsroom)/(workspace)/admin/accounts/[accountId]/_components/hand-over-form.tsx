'use client'

import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { HelpText } from '#components/ui/help-text'
import { Select } from '#components/ui/select'
import type { Correspondent } from '#domain/co-authors/list-correspondents'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { otherIssue } from '../../../../../_lib/failures.ts'
import { useActionForm } from '../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import type { EditionRef } from '../../../../_lib/form-schemas.ts'
import { formatCorrespondent } from '../../../../_lib/format-correspondent.ts'
import { handOver } from '../../actions.ts'

/** Gives one edition to another correspondent. */
export function HandOverForm({
  title,
  target,
  heirs,
  then,
}: {
  title: string
  target: EditionRef
  heirs: readonly Correspondent[]
  /** Where it is reported who writes on now. */
  then: string
}) {
  const id = useId()
  const form = useActionForm(bindOnce(handOver, target), {
    onward: then,
    // In another window it was handed over a moment ago.
    refused: ({ code }) => code === 'conflict' && window.location.assign(then),
  })
  const issues = form.issues['accountId'] ?? otherIssue(form.failure)
  return (
    <FoldedForm word="转交" title={title} form={form} send="确定转交">
      <label htmlFor={id}>转给</label>
      <Select
        id={id}
        name="accountId"
        required
        defaultValue={form.typed('accountId')}
        {...issueProps(`${id}-issue`, issues)}
      >
        <option value="">请选择</option>
        {heirs.map((heir) => (
          <option key={heir.accountId} value={heir.accountId}>
            {formatCorrespondent(heir)}
          </option>
        ))}
      </Select>
      <FieldIssue id={`${id}-issue`} issues={issues} />
      <HelpText>对方收到通知，接着写；没有存的字一起过去。原来写的人留在经过里。</HelpText>
    </FoldedForm>
  )
}
