'use client'

import { FieldIssue } from '#components/form/field-issue'
import { FoldedForm } from '#components/form/folded-form'

import type { DraftPlace } from '../../../../../_lib/form-schemas.ts'
import { useMove } from '../../../../../_lib/use-move.ts'
import { merge } from '../../../../actions.ts'

/** Keeps one of two pieces of one event: it takes the other's names, the other gives way. */
export function MergeForm({
  title,
  kept,
  merged,
  names,
}: {
  /** The headline of the piece that is kept. */
  title: string
  kept: DraftPlace
  merged: DraftPlace
  /** The byline that comes of it. */
  names: string
}) {
  const { busy, refusal, run } = useMove()
  const issues = refusal ? [refusal.message] : undefined
  const send = () =>
    run(
      (requestKey) => merge({ kept, merged, requestKey }),
      () => window.location.assign(`/review/${kept.editionId}`),
    )
  return (
    <FoldedForm word="留这一篇" title={title} busy={busy} send="合并" onSend={send}>
      <p>
        署名合成：<b>{names}</b>
        。另一篇转到“不采用”，指向这一篇；它的作者算这一篇的合署人，会收到通知。
      </p>
      <FieldIssue id="merge-issue" issues={issues} />
    </FoldedForm>
  )
}
