'use client'

import { FieldIssue } from '#components/form/field-issue'

import { bindOnce } from '../../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../../../../_components/folded-form.tsx'
import type { EditionRef } from '../../../../../_lib/form-schemas.ts'
import { merge } from '../../../../actions.ts'

/** Keeps one of two editions of one event: it takes the other's names, and the other is spiked. */
export function MergeForm({
  title,
  kept,
  merged,
  names,
}: {
  /** The headline of the edition that is kept. */
  title: string
  kept: EditionRef
  merged: EditionRef
  /** The byline that results. */
  names: string
}) {
  const form = useActionForm(bindOnce(merge, { kept, merged }), {
    onward: `/review/${kept.editionId}`,
  })
  const issues = form.failure ? [form.failure.message] : undefined
  return (
    <FoldedForm word="留这一篇" title={title} form={form} send="合并">
      <p>
        署名合成：<b>{names}</b>
        。另一篇转到“不采用”，指向这一篇；它的作者算这一篇的合署人，会收到通知。
      </p>
      <FieldIssue id="merge-issue" issues={issues} />
    </FoldedForm>
  )
}
